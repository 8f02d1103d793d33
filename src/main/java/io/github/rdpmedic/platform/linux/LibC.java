package io.github.rdpmedic.platform.linux;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;

/**
 * The few calls of the C library that Java does not have. The first use of this class loads JNA (some megabytes,
 * some hundred milliseconds), so nothing may touch it before it is needed. Failures carry {@code errno}.
 */
final class LibC {

    static final int AF_INET = 2;
    static final int AF_INET6 = 10;
    static final int SOCK_DGRAM = 2;
    static final int SOCK_CLOEXEC = 0x80000;
    static final int IPPROTO_IP = 0;
    static final int IPPROTO_ICMP = 1;
    static final int IPPROTO_IPV6 = 41;
    static final int IPPROTO_ICMPV6 = 58;
    static final int IP_RECVERR = 11;
    static final int IPV6_RECVERR = 25;
    static final int IP_MTU_DISCOVER = 10;
    static final int IP_MTU = 14;
    static final int IPV6_MTU_DISCOVER = 23;
    static final int IPV6_MTU = 24;
    static final int IPV6_DONTFRAG = 62;
    /** May be split, by this PC and by routers. */
    static final int IP_PMTUDISC_DONT = 0;
    /** May not be split, and what the kernel remembers of the path does not count. */
    static final int IP_PMTUDISC_PROBE = 3;

    static final int MSG_DONTWAIT = 0x40;
    static final short POLLIN = 1;
    static final int SIGHUP = 1;

    static final int EINTR = 4;
    static final int EAGAIN = 11;
    static final int EMSGSIZE = 90;
    static final int ENETDOWN = 100;
    static final int ENETUNREACH = 101;
    static final int ECONNREFUSED = 111;
    static final int EHOSTDOWN = 112;
    static final int EHOSTUNREACH = 113;

    static {
        Native.register(LibC.class, NativeLibrary.getProcess());
    }

    private LibC() {}

    static native int socket(int domain, int type, int protocol) throws LastErrorException;

    static native int connect(int socket, byte[] address, int length) throws LastErrorException;

    static native int setsockopt(int socket, int level, int name, byte[] value, int length) throws LastErrorException;

    /** @param length in: the room of {@code value}, out: how much of it was used; both 4 bytes */
    static native int getsockopt(int socket, int level, int name, byte[] value, byte[] length)
            throws LastErrorException;

    static native NativeLong send(int socket, byte[] data, NativeLong length, int flags) throws LastErrorException;

    static native NativeLong recv(int socket, byte[] data, NativeLong length, int flags) throws LastErrorException;

    /** @param fds one {@code struct pollfd}: descriptor (4 bytes), events (2), returned events (2) */
    static native int poll(byte[] fds, NativeLong count, int milliseconds) throws LastErrorException;

    static native int close(int descriptor) throws LastErrorException;

    static native int kill(int process, int signal) throws LastErrorException;
}
