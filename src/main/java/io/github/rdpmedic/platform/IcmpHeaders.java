package io.github.rdpmedic.platform;

import java.net.Inet6Address;
import java.net.InetAddress;

/** What an echo carries beside its payload. */
public final class IcmpHeaders {

    private static final int IPV4 = 20;
    private static final int IPV6 = 40;
    private static final int ICMP = 8;

    private IcmpHeaders() {}

    /** The IP header without options and the ICMP header, in bytes. */
    public static int length(InetAddress address) {
        return ip(address) + ICMP;
    }

    /** The IP header without options, in bytes. */
    public static int ip(InetAddress address) {
        return address instanceof Inet6Address ? IPV6 : IPV4;
    }
}
