package io.github.rdpmedic.platform.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import io.github.rdpmedic.model.MacAddress;
import io.github.rdpmedic.platform.ChildProcess;
import io.github.rdpmedic.platform.InterfaceMtu.Family;
import io.github.rdpmedic.platform.InterfaceMtu.Mtus;
import io.github.rdpmedic.platform.PlatformException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is handed to Windows and how its answers are read, over a library in memory. */
class WindowsInterfaceMtuTest {

    private static final String LUID = "0006008001000000";

    private final Library windows = new Library();
    private final List<List<String>> commands = new ArrayList<>();
    private int netshExit;

    private final WindowsInterfaceMtu mtu =
            new WindowsInterfaceMtu(() -> windows, "C:\\Windows\\System32\\netsh.exe", command -> {
                commands.add(command);
                return new ChildProcess.Exited(netshExit, "", Duration.ZERO);
            });

    /** One interface, index 7, with both families. */
    private static final class Library implements IpInterfaceApi {
        private int nlMtu = 1500;
        private int refusal;
        private int sitePrefixLength = 64;

        @Override
        public int ConvertInterfaceIndexToLuid(int interfaceIndex, LongByReference interfaceLuid) {
            interfaceLuid.setValue(0x0006008001000000L);
            return NO_ERROR;
        }

        @Override
        public int GetIpInterfaceEntry(MibIpInterfaceRow row) {
            if (row.InterfaceLuid != 0x0006008001000000L) {
                return ERROR_FILE_NOT_FOUND;
            }
            row.InterfaceIndex = 7;
            row.NlMtu = nlMtu;
            row.SitePrefixLength = 64;
            return NO_ERROR;
        }

        @Override
        public int SetIpInterfaceEntry(MibIpInterfaceRow row) {
            if (refusal == NO_ERROR) {
                nlMtu = row.NlMtu;
                sitePrefixLength = row.SitePrefixLength;
            }
            return refusal;
        }

        @Override
        public int GetIpNetTable2(short family, PointerByReference table) {
            Memory memory = new Memory(8 + 2 * 88);
            memory.clear();
            memory.setInt(0, 2);
            neighbour(memory, 8, new byte[] {(byte) 192, 0, 2, 7}, new byte[] {2, 0, 0, 0, 0, 7});
            neighbour(memory, 96, new byte[] {(byte) 192, 0, 2, 8}, new byte[6]);
            table.setValue(memory);
            return NO_ERROR;
        }

        private static void neighbour(Memory memory, int offset, byte[] address, byte[] mac) {
            memory.setShort(offset, AF_INET);
            memory.write(offset + 4L, address, 0, 4);
            memory.write(offset + 40L, mac, 0, 6);
            memory.setInt(offset + 72L, 6);
        }

        @Override
        public void FreeMibTable(Pointer table) {
            // The garbage collector frees this one.
        }
    }

    @Test
    void aTrialIsForNowAndAKeptValueGoesThroughNetshByIndex() throws PlatformException {
        assertThat(mtu.read(LUID, Family.IPV4)).contains(Mtus.of(1500, 1500));

        mtu.write(LUID, Family.IPV4, Mtus.of(1400, 1500));
        assertThat(windows.nlMtu).isEqualTo(1400);
        assertThat(commands).isEmpty();

        mtu.write(LUID, Family.IPV6, Mtus.of(1400, 1400));
        assertThat(commands)
                .containsExactly(List.of(
                        "C:\\Windows\\System32\\netsh.exe",
                        "interface",
                        "ipv6",
                        "set",
                        "subinterface",
                        "7",
                        "mtu=1400",
                        "store=persistent"));
    }

    @Test
    void theSitePrefixIsZeroForIpv4AndAsItWasForIpv6() throws PlatformException {
        mtu.write(LUID, Family.IPV4, Mtus.of(1400, 1500));
        assertThat(windows.sitePrefixLength).isZero();
        mtu.write(LUID, Family.IPV6, Mtus.of(1400, 1500));
        assertThat(windows.sitePrefixLength).isEqualTo(64);
    }

    @Test
    void anInterfaceThatIsGoneReadsAsEmpty() throws PlatformException {
        assertThat(mtu.read("0000000000000001", Family.IPV4)).isEmpty();
    }

    @Test
    void whatWindowsRefusesIsSaid() {
        windows.refusal = IpInterfaceApi.ERROR_ACCESS_DENIED;
        assertRefused("Only an administrator");
        windows.refusal = 87;
        assertRefused("did not take the MTU");
        windows.refusal = IpInterfaceApi.NO_ERROR;
        netshExit = 1;
        assertRefused("not for the time after a restart");
    }

    private void assertRefused(String why) {
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> mtu.write(LUID, Family.IPV4, Mtus.of(1400, 1400)))
                .satisfies(refusal ->
                        assertThat(refusal.userMessage().in(Locale.ENGLISH)).contains(why));
    }

    @Test
    void aNeighbourIsFoundByItsAddress() throws Exception {
        WindowsNeighbours neighbours = new WindowsNeighbours(() -> windows);
        assertThat(neighbours.find(InetAddress.getByName("192.0.2.7"))).contains(new MacAddress("02:00:00:00:00:07"));
        assertThat(neighbours.find(InetAddress.getByName("192.0.2.8")))
                .as("asked for in vain")
                .isEmpty();
        assertThat(neighbours.find(InetAddress.getByName("192.0.2.9"))).isEmpty();
    }
}
