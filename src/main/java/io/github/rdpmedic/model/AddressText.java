package io.github.rdpmedic.model;

import java.net.Inet6Address;
import java.net.InetAddress;

/** An address as people write it. Java writes every zero of an IPv6 address; RFC 5952 says which one is right. */
public final class AddressText {

    private static final int GROUPS = 8;

    private AddressText() {}

    /** Such as {@code 192.0.2.7}, {@code 2001:db8::7} or {@code fe80::1%eth0}. */
    public static String of(InetAddress address) {
        String text = address.getHostAddress();
        if (!(address instanceof Inet6Address v6)) {
            return text;
        }
        int scope = text.indexOf('%');
        return compressed(v6.getAddress()) + (scope < 0 ? "" : text.substring(scope));
    }

    /** The address and the port, as {@link Endpoint} writes and reads them. */
    public static String of(InetAddress address, int port) {
        return new Endpoint(of(address), port).toString();
    }

    private static String compressed(byte[] bytes) {
        int start = 0;
        int length = 0;
        for (int i = 0; i < GROUPS; i++) {
            int zeros = zerosFrom(bytes, i);
            if (zeros > length) {
                start = i;
                length = zeros;
            }
        }
        return length < 2
                ? groups(bytes, 0, GROUPS)
                : groups(bytes, 0, start) + "::" + groups(bytes, start + length, GROUPS);
    }

    private static int zerosFrom(byte[] bytes, int first) {
        int end = first;
        while (end < GROUPS && group(bytes, end) == 0) {
            end++;
        }
        return end - first;
    }

    private static String groups(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i == from ? "" : ":").append(Integer.toHexString(group(bytes, i)));
        }
        return text.toString();
    }

    private static int group(byte[] bytes, int index) {
        return (bytes[2 * index] & 0xFF) << 8 | bytes[2 * index + 1] & 0xFF;
    }
}
