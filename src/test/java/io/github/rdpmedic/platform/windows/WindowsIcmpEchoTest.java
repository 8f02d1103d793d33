package io.github.rdpmedic.platform.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.rdpmedic.platform.IcmpEcho.Answered;
import io.github.rdpmedic.platform.IcmpEcho.NotMeasured;
import io.github.rdpmedic.platform.IcmpEcho.Reply;
import io.github.rdpmedic.platform.IcmpEcho.Unreachable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is handed to Windows and how its answer is read, over a library in memory that fills the buffer in. */
class WindowsIcmpEchoTest {

    private static final int IP_SUCCESS = 0;
    private static final int IP_DEST_HOST_UNREACHABLE = 11003;

    @Test
    void anIpv4ReplyIsReadFromTheBuffer() throws UnknownHostException {
        Library windows = new Library(IP_SUCCESS, 42);
        assertThat(send(windows, "192.0.2.7")).isEqualTo(new Answered(Duration.ofMillis(42)));
        assertThat(windows.calls).containsExactly("IcmpCreateFile", "IcmpSendEcho c0000207 1500 ms", "IcmpCloseHandle");
    }

    @Test
    void anIpv6ReplyIsReadFromTheBuffer() throws UnknownHostException {
        Library windows = new Library(IP_SUCCESS, 7);
        assertThat(send(windows, "2001:db8::7")).isEqualTo(new Answered(Duration.ofMillis(7)));
        assertThat(windows.calls)
                .containsExactly(
                        "Icmp6CreateFile",
                        "Icmp6SendEcho2 20010db8000000000000000000000007 1500 ms",
                        "IcmpCloseHandle");
    }

    @Test
    void whatARouterSaidStandsInTheStatusOfTheReply() throws UnknownHostException {
        assertThat(send(new Library(IP_DEST_HOST_UNREACHABLE, 0), "192.0.2.7")).isEqualTo(new Unreachable());
        assertThat(send(new Library(IP_DEST_HOST_UNREACHABLE, 0), "2001:db8::7"))
                .isEqualTo(new Unreachable());
    }

    @Test
    void withoutAHandleNothingIsMeasuredAndNothingIsClosed() throws UnknownHostException {
        Library windows = new Library(IP_SUCCESS, 1);
        windows.handle = WinBase.INVALID_HANDLE_VALUE;
        assertThat(send(windows, "192.0.2.7")).isInstanceOf(NotMeasured.class);
        assertThat(windows.calls).containsExactly("IcmpCreateFile");
    }

    @Test
    void noReplyIsNeverTakenForAnAnswer() throws UnknownHostException {
        Library windows = new Library(IP_SUCCESS, 1);
        windows.replies = 0;
        assertThat(send(windows, "192.0.2.7")).isNotInstanceOf(Answered.class);
        assertThat(windows.calls).endsWith("IcmpCloseHandle");
    }

    @Test
    void aMissingLibraryMeasuresNothing() throws UnknownHostException {
        WindowsIcmpEcho echo = new WindowsIcmpEcho(() -> {
            throw new UnsatisfiedLinkError("iphlpapi");
        });
        assertThat(echo.send(InetAddress.getByName("192.0.2.7"), Duration.ofSeconds(1)))
                .isInstanceOf(NotMeasured.class);
    }

    private static Reply send(Library windows, String address) throws UnknownHostException {
        return new WindowsIcmpEcho(() -> windows).send(InetAddress.getByName(address), Duration.ofMillis(1500));
    }

    /** Writes status and round trip where the table of layouts says they stand. */
    private static final class Library implements Iphlpapi {

        private static final HexFormat HEX = HexFormat.of();

        private final int status;
        private final int roundTrip;
        private final List<String> calls = new ArrayList<>();
        private HANDLE handle = new HANDLE(new Pointer(4));
        private int replies = 1;

        Library(int status, int roundTrip) {
            this.status = status;
            this.roundTrip = roundTrip;
        }

        @Override
        public HANDLE IcmpCreateFile() {
            calls.add("IcmpCreateFile");
            return handle;
        }

        @Override
        public HANDLE Icmp6CreateFile() {
            calls.add("Icmp6CreateFile");
            return handle;
        }

        @Override
        public boolean IcmpCloseHandle(HANDLE icmpHandle) {
            calls.add("IcmpCloseHandle");
            return true;
        }

        @Override
        public int IcmpSendEcho(
                HANDLE icmpHandle,
                int destinationAddress,
                byte[] requestData,
                short requestSize,
                IpOptionInformation requestOptions,
                Pointer replyBuffer,
                int replySize,
                int timeout) {
            replyBuffer.setInt(0, destinationAddress);
            calls.add("IcmpSendEcho " + HEX.formatHex(replyBuffer.getByteArray(0, 4)) + " " + timeout + " ms");
            assertThat(replySize).isGreaterThanOrEqualTo(40 + requestSize + 8);
            replyBuffer.setInt(4, status);
            replyBuffer.setInt(8, roundTrip);
            return replies;
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
                IpOptionInformation requestOptions,
                Pointer replyBuffer,
                int replySize,
                int timeout) {
            calls.add("Icmp6SendEcho2 " + HEX.formatHex(destinationAddress.sin6_addr) + " " + timeout + " ms");
            assertThat(destinationAddress.sin6_family).isEqualTo((short) 23);
            assertThat(replySize).isGreaterThanOrEqualTo(36 + requestSize + 8);
            replyBuffer.setInt(28, status);
            replyBuffer.setInt(32, roundTrip);
            return replies;
        }
    }
}
