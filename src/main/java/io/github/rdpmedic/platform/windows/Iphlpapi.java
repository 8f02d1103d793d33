package io.github.rdpmedic.platform.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;

/**
 * The part of iphlpapi.dll that sends an ICMP echo without administrator rights (icmpapi.h). What fails leaves the
 * reason in the last error of the thread, {@link Native#getLastError}; what succeeds may leave rubbish there.
 */
interface Iphlpapi extends StdCallLibrary {

    static Iphlpapi load() {
        return Native.load("iphlpapi", Iphlpapi.class, W32APIOptions.DEFAULT_OPTIONS);
    }

    /** {@code INVALID_HANDLE_VALUE} for a failure. */
    HANDLE IcmpCreateFile();

    HANDLE Icmp6CreateFile();

    boolean IcmpCloseHandle(HANDLE icmpHandle);

    /**
     * @param destinationAddress IPv4 address in network byte order, as it stands in memory
     * @param requestOptions null for the defaults
     * @param timeout in milliseconds
     * @return how many replies stand in the buffer; zero for none, the last error says why
     */
    int IcmpSendEcho(
            HANDLE icmpHandle,
            int destinationAddress,
            byte[] requestData,
            short requestSize,
            IpOptionInformation requestOptions,
            Pointer replyBuffer,
            int replySize,
            int timeout);

    /** Waits for the reply when {@code event} and {@code apcRoutine} are null. */
    int Icmp6SendEcho2(
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
            int timeout);
}
