package io.github.rdpmedic.platform.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.rdpmedic.platform.SizedEcho.NotMeasured;
import io.github.rdpmedic.platform.SizedEcho.Passed;
import io.github.rdpmedic.platform.SizedEcho.Reply;
import io.github.rdpmedic.platform.SizedEcho.Silence;
import io.github.rdpmedic.platform.SizedEcho.Splitting;
import io.github.rdpmedic.platform.SizedEcho.TooBig;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is handed to Windows and how its answer is read, over a library in memory. */
class WindowsSizedEchoTest {

    private static final int IP_SUCCESS = 0;
    private static final int IP_BUF_TOO_SMALL = 11001;
    private static final int IP_PACKET_TOO_BIG = 11009;
    private static final int IP_REQ_TIMED_OUT = 11010;

    @Test
    void theWholePacketHasTheSizeThatWasAskedFor() throws UnknownHostException {
        Library windows = new Library(IP_SUCCESS);

        assertThat(send(windows, "192.0.2.7", Splitting.FORBIDDEN)).isEqualTo(new Passed(Duration.ofMillis(5)));
        assertThat(send(windows, "2001:db8::7", Splitting.FORBIDDEN)).isEqualTo(new Passed(Duration.ofMillis(5)));

        assertThat(windows.sent).containsExactly("IPv4 1472 bytes, flags 2", "IPv6 1452 bytes, flags 2");
    }

    @Test
    void aPacketThatMayBeSplitHasNoFlag() throws UnknownHostException {
        Library windows = new Library(IP_SUCCESS);

        send(windows, "192.0.2.7", Splitting.ALLOWED);

        assertThat(windows.sent).containsExactly("IPv4 1472 bytes, no options");
    }

    @Test
    void refusalSilenceAndFaultAreToldApart() throws UnknownHostException {
        assertThat(send(new Library(IP_PACKET_TOO_BIG), "192.0.2.7", Splitting.FORBIDDEN))
                .isEqualTo(new TooBig(OptionalInt.empty()));
        assertThat(send(new Library(IP_REQ_TIMED_OUT), "192.0.2.7", Splitting.FORBIDDEN))
                .isEqualTo(new Silence());
        assertThat(send(new Library(IP_BUF_TOO_SMALL), "192.0.2.7", Splitting.FORBIDDEN))
                .isInstanceOf(NotMeasured.class);
    }

    private static Reply send(Library windows, String address, Splitting splitting) throws UnknownHostException {
        return new WindowsSizedEcho(() -> windows)
                .send(InetAddress.getByName(address), 1500, splitting, Duration.ofMillis(700));
    }

    /** Writes status and round trip where the table of layouts says they stand. */
    private static final class Library implements Iphlpapi {

        private final int status;
        private final List<String> sent = new ArrayList<>();

        Library(int status) {
            this.status = status;
        }

        @Override
        public HANDLE IcmpCreateFile() {
            return new HANDLE(new Pointer(4));
        }

        @Override
        public HANDLE Icmp6CreateFile() {
            return new HANDLE(new Pointer(6));
        }

        @Override
        public boolean IcmpCloseHandle(HANDLE icmpHandle) {
            return true;
        }

        @Override
        public int IcmpSendEcho(
                HANDLE icmpHandle,
                int destinationAddress,
                byte[] requestData,
                short requestSize,
                IpOptionInformation options,
                Pointer replyBuffer,
                int replySize,
                int timeout) {
            assertThat(replySize).isGreaterThanOrEqualTo(40 + requestSize + 8);
            note("IPv4", requestSize, options);
            replyBuffer.setInt(4, status);
            replyBuffer.setInt(8, 5);
            return 1;
        }

        @Override
        public int Icmp6SendEcho2(
                HANDLE icmpHandle,
                HANDLE event,
                Pointer apcRoutine,
                Pointer apcContext,
                SockaddrIn6 sourceAddress,
                SockaddrIn6 destinationAddress,
                byte[] requestData,
                short requestSize,
                IpOptionInformation options,
                Pointer replyBuffer,
                int replySize,
                int timeout) {
            assertThat(replySize).isGreaterThanOrEqualTo(36 + requestSize + 8);
            note("IPv6", requestSize, options);
            replyBuffer.setInt(28, status);
            replyBuffer.setInt(32, 5);
            return 1;
        }

        private void note(String family, short size, IpOptionInformation options) {
            String flags = options == null ? "no options" : "flags " + options.Flags;
            sent.add(family + " " + size + " bytes, " + flags);
        }
    }
}
