package io.github.rdpmedic.platform.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.IcmpEcho;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

/** ICMP echo through iphlpapi.dll, which needs no administrator. */
final class WindowsIcmpEcho implements IcmpEcho {

    private static final byte[] PAYLOAD = "rdp-medic".getBytes(StandardCharsets.US_ASCII);

    /** The reply repeats the payload; Windows wants room for an ICMP error (8 bytes) and an IO_STATUS_BLOCK too. */
    private static final int ROOM_FOR_ERRORS = 8 + 16;

    private final Supplier<Iphlpapi> library;
    private Iphlpapi loaded;

    /** @param library loads the library; asked once, with the first echo */
    WindowsIcmpEcho(Supplier<Iphlpapi> library) {
        this.library = library;
    }

    @Override
    public Availability availability() {
        return Availability.YES;
    }

    @Override
    public Reply send(InetAddress address, Duration timeout) {
        int milliseconds = (int) Math.max(1, Math.min(Integer.MAX_VALUE, timeout.toMillis()));
        try {
            Iphlpapi api = api();
            HANDLE handle = address instanceof Inet6Address ? api.Icmp6CreateFile() : api.IcmpCreateFile();
            if (WinBase.INVALID_HANDLE_VALUE.equals(handle)) {
                return new NotMeasured("no ICMP handle, error " + Native.getLastError());
            }
            try {
                return address instanceof Inet6Address v6
                        ? echo6(api, handle, v6, milliseconds)
                        : echo4(api, handle, address, milliseconds);
            } finally {
                api.IcmpCloseHandle(handle);
            }
        } catch (LinkageError e) {
            return new NotMeasured("iphlpapi.dll: " + e.getMessage());
        }
    }

    private static Reply echo4(Iphlpapi api, HANDLE handle, InetAddress address, int timeout) {
        int destination = ByteBuffer.wrap(address.getAddress())
                .order(ByteOrder.nativeOrder())
                .getInt();
        try (Memory buffer = replyBuffer(new IcmpEchoReply().size())) {
            int replies = api.IcmpSendEcho(
                    handle, destination, PAYLOAD, (short) PAYLOAD.length, null, buffer, (int) buffer.size(), timeout);
            if (replies == 0) {
                return failed();
            }
            IcmpEchoReply reply = new IcmpEchoReply(buffer);
            reply.read();
            return IcmpStatus.reply(reply.Status, reply.RoundTripTime);
        }
    }

    private static Reply echo6(Iphlpapi api, HANDLE handle, Inet6Address address, int timeout) {
        SockaddrIn6 source = new SockaddrIn6();
        SockaddrIn6 destination = new SockaddrIn6(address);
        short size = (short) PAYLOAD.length;
        try (Memory buffer = replyBuffer(new Icmpv6EchoReply().size())) {
            int room = (int) buffer.size();
            int replies = api.Icmp6SendEcho2(
                    handle, null, null, null, source, destination, PAYLOAD, size, null, buffer, room, timeout);
            if (replies == 0) {
                return failed();
            }
            Icmpv6EchoReply reply = new Icmpv6EchoReply(buffer);
            reply.read();
            return IcmpStatus.reply(reply.Status, reply.RoundTripTime);
        }
    }

    private static Memory replyBuffer(int replySize) {
        Memory buffer = new Memory((long) replySize + PAYLOAD.length + ROOM_FOR_ERRORS);
        buffer.clear();
        return buffer;
    }

    /** Zero replies is never a success, whatever the last error says. */
    private static Reply failed() {
        int error = Native.getLastError();
        return error == 0 ? new NotMeasured("no reply and no error") : IcmpStatus.reply(error, 0);
    }

    private synchronized Iphlpapi api() {
        if (loaded == null) {
            loaded = library.get();
        }
        return loaded;
    }
}
