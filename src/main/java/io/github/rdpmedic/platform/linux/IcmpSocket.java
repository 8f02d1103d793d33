package io.github.rdpmedic.platform.linux;

import com.sun.jna.LastErrorException;
import com.sun.jna.NativeLong;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/** An ICMP datagram socket to one address, see icmp(7). Every call may throw {@link LastErrorException}. */
final class IcmpSocket implements AutoCloseable {

    private static final int POLLFD_LENGTH = 8;

    private final int descriptor;
    private final boolean ipv6;

    private IcmpSocket(int descriptor, boolean ipv6) {
        this.descriptor = descriptor;
        this.ipv6 = ipv6;
    }

    static IcmpSocket connectedTo(InetAddress address) {
        boolean ipv6 = address instanceof Inet6Address;
        IcmpSocket socket = new IcmpSocket(
                LibC.socket(
                        ipv6 ? LibC.AF_INET6 : LibC.AF_INET,
                        LibC.SOCK_DGRAM | LibC.SOCK_CLOEXEC,
                        ipv6 ? LibC.IPPROTO_ICMPV6 : LibC.IPPROTO_ICMP),
                ipv6);
        try {
            socket.reportIcmpErrors();
            byte[] name = socketAddress(address);
            LibC.connect(socket.descriptor, name, name.length);
            return socket;
        } catch (LastErrorException e) {
            socket.close();
            throw e;
        }
    }

    /** Without this option the kernel keeps "host unreachable" of a router to itself. */
    private void reportIcmpErrors() {
        set(LibC.IP_RECVERR, LibC.IPV6_RECVERR, 1);
    }

    /** Sends whole packets up to the MTU of the interface, whatever the kernel remembers of the path. */
    void forbidSplitting() {
        set(LibC.IP_MTU_DISCOVER, LibC.IPV6_MTU_DISCOVER, LibC.IP_PMTUDISC_PROBE);
        if (ipv6) {
            setOption(LibC.IPPROTO_IPV6, LibC.IPV6_DONTFRAG, 1);
        }
    }

    /** Lets routers split what they cannot send on whole; only those of IPv4 do that. */
    void allowSplitting() {
        set(LibC.IP_MTU_DISCOVER, LibC.IPV6_MTU_DISCOVER, LibC.IP_PMTUDISC_DONT);
    }

    /** What the kernel knows of the path, in bytes; a socket does not see what is learnt after it was connected. */
    int pathMtu() {
        byte[] value = new byte[Integer.BYTES];
        LibC.getsockopt(
                descriptor,
                ipv6 ? LibC.IPPROTO_IPV6 : LibC.IPPROTO_IP,
                ipv6 ? LibC.IPV6_MTU : LibC.IP_MTU,
                value,
                inHostOrder(Integer.BYTES));
        return ByteBuffer.wrap(value).order(ByteOrder.nativeOrder()).getInt();
    }

    private void set(int ipv4Name, int ipv6Name, int value) {
        if (ipv6) {
            setOption(LibC.IPPROTO_IPV6, ipv6Name, value);
        } else {
            setOption(LibC.IPPROTO_IP, ipv4Name, value);
        }
    }

    private void setOption(int level, int name, int value) {
        LibC.setsockopt(descriptor, level, name, inHostOrder(value), Integer.BYTES);
    }

    private static byte[] inHostOrder(int value) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .putInt(value)
                .array();
    }

    /** {@code struct sockaddr_in} (16 bytes) or {@code sockaddr_in6} (28 bytes); the family in host byte order. */
    static byte[] socketAddress(InetAddress address) {
        ByteOrder host = ByteOrder.nativeOrder();
        if (address instanceof Inet6Address v6) {
            return ByteBuffer.allocate(28)
                    .order(host)
                    .putShort((short) LibC.AF_INET6)
                    .put(8, v6.getAddress())
                    .putInt(24, v6.getScopeId())
                    .array();
        }
        return ByteBuffer.allocate(16)
                .order(host)
                .putShort((short) LibC.AF_INET)
                .put(4, address.getAddress())
                .array();
    }

    void send(byte[] packet) {
        LibC.send(descriptor, packet, new NativeLong(packet.length), 0);
    }

    /**
     * The next packet, without its IP header; empty when none came in time.
     *
     * @param room what lies beyond so many bytes is cut off
     * @throws LastErrorException also for an ICMP error that came back
     */
    Optional<byte[]> receive(int milliseconds, int room) {
        byte[] wait = ByteBuffer.allocate(POLLFD_LENGTH)
                .order(ByteOrder.nativeOrder())
                .putInt(descriptor)
                .putShort(LibC.POLLIN)
                .array();
        try {
            if (LibC.poll(wait, new NativeLong(1), milliseconds) == 0) {
                return Optional.empty();
            }
            byte[] packet = new byte[room];
            int length = LibC.recv(descriptor, packet, new NativeLong(room), LibC.MSG_DONTWAIT)
                    .intValue();
            return Optional.of(Arrays.copyOf(packet, length));
        } catch (LastErrorException e) {
            if (e.getErrorCode() == LibC.EINTR || e.getErrorCode() == LibC.EAGAIN) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public void close() {
        LibC.close(descriptor);
    }
}
