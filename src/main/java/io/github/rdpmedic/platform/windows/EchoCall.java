package io.github.rdpmedic.platform.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;

/**
 * One {@code IcmpSendEcho} or {@code Icmp6SendEcho2}.
 *
 * @param mayBeSplit false sets {@code IP_FLAG_DF}
 */
record EchoCall(InetAddress address, byte[] payload, boolean mayBeSplit, Duration timeout) {

    /** @param status an {@code IP_STATUS}, or the last error; 0 is a success only when a reply came */
    record Result(boolean replied, int status, int roundTripMs) {}

    private static final byte IP_FLAG_DF = 2;
    private static final byte USUAL_TTL = (byte) 128;
    private static final int INVALID_HANDLE = -1;

    /** The reply repeats the payload; Windows wants room for an ICMP error (8 bytes) and an IO_STATUS_BLOCK too. */
    private static final int ROOM_FOR_ERRORS = 8 + 16;

    Result through(Iphlpapi api) {
        HANDLE handle = address instanceof Inet6Address ? api.Icmp6CreateFile() : api.IcmpCreateFile();
        if (WinBase.INVALID_HANDLE_VALUE.equals(handle)) {
            int error = Native.getLastError();
            return new Result(false, error == 0 ? INVALID_HANDLE : error, 0);
        }
        try {
            return address instanceof Inet6Address v6 ? echo6(api, handle, v6) : echo4(api, handle);
        } finally {
            api.IcmpCloseHandle(handle);
        }
    }

    private Result echo4(Iphlpapi api, HANDLE handle) {
        int destination = ByteBuffer.wrap(address.getAddress())
                .order(ByteOrder.nativeOrder())
                .getInt();
        try (Memory buffer = replyBuffer(new IcmpEchoReply().size())) {
            int replies = api.IcmpSendEcho(
                    handle,
                    destination,
                    payload,
                    (short) payload.length,
                    options(),
                    buffer,
                    (int) buffer.size(),
                    milliseconds());
            if (replies == 0) {
                return new Result(false, Native.getLastError(), 0);
            }
            IcmpEchoReply reply = new IcmpEchoReply(buffer);
            reply.read();
            return new Result(true, reply.Status, reply.RoundTripTime);
        }
    }

    private Result echo6(Iphlpapi api, HANDLE handle, Inet6Address v6) {
        try (Memory buffer = replyBuffer(new Icmpv6EchoReply().size())) {
            int replies = api.Icmp6SendEcho2(
                    handle,
                    null,
                    null,
                    null,
                    new SockaddrIn6(),
                    new SockaddrIn6(v6),
                    payload,
                    (short) payload.length,
                    options(),
                    buffer,
                    (int) buffer.size(),
                    milliseconds());
            if (replies == 0) {
                return new Result(false, Native.getLastError(), 0);
            }
            Icmpv6EchoReply reply = new Icmpv6EchoReply(buffer);
            reply.read();
            return new Result(true, reply.Status, reply.RoundTripTime);
        }
    }

    private IpOptionInformation options() {
        if (mayBeSplit) {
            return null;
        }
        IpOptionInformation options = new IpOptionInformation();
        options.Ttl = USUAL_TTL;
        options.Flags = IP_FLAG_DF;
        return options;
    }

    private int milliseconds() {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, timeout.toMillis()));
    }

    private Memory replyBuffer(int replySize) {
        Memory buffer = new Memory((long) replySize + payload.length + ROOM_FOR_ERRORS);
        buffer.clear();
        return buffer;
    }
}
