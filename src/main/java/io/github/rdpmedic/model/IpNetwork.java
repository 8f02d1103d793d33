package io.github.rdpmedic.model;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * A block of addresses in CIDR notation.
 *
 * @param prefixLength 0 to 32 for IPv4, 0 to 128 for IPv6
 */
public record IpNetwork(InetAddress address, int prefixLength) {

    /**
     * @param text such as {@code 10.0.0.0/8} or {@code fd00::/8}; a single address is a block of one
     * @throws IllegalArgumentException when it is none, or has bits set beyond the prefix
     */
    public static IpNetwork parse(String text) {
        String[] parts = text.strip().split("/", -1);
        InetAddress address = literal(parts[0]);
        int bits = address.getAddress().length * 8;
        int prefix = parts.length == 1 ? bits : prefix(parts[1], bits);
        IpNetwork network = new IpNetwork(address, prefix);
        if (parts.length > 2 || !Arrays.equals(network.masked(address), address.getAddress())) {
            throw noNetwork(text);
        }
        return network;
    }

    /** Whether {@code host} is an address of this block; a name is in none, because names can be led anywhere. */
    public boolean contains(String host) {
        try {
            InetAddress other = literal(host);
            return other.getAddress().length == address.getAddress().length
                    && Arrays.equals(masked(other), address.getAddress());
        } catch (IllegalArgumentException name) {
            return false;
        }
    }

    private byte[] masked(InetAddress any) {
        byte[] bytes = any.getAddress();
        for (int i = 0; i < bytes.length; i++) {
            int kept = Math.max(0, Math.min(8, prefixLength - i * 8));
            bytes[i] &= (byte) (0xFF << (8 - kept));
        }
        return bytes;
    }

    /** Never asks a name server. */
    private static InetAddress literal(String text) {
        try {
            if (!text.contains("%") && new Endpoint(text, Endpoint.DEFAULT_PORT).isLiteral()) {
                return InetAddress.getByName(text);
            }
        } catch (IllegalArgumentException | UnknownHostException noAddress) {
            throw noNetwork(text);
        }
        throw noNetwork(text);
    }

    private static int prefix(String text, int most) {
        int prefix = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
        if (prefix < 0 || prefix > most) {
            throw noNetwork(text);
        }
        return prefix;
    }

    private static IllegalArgumentException noNetwork(String text) {
        return new IllegalArgumentException("\"" + Printable.of(text) + "\" is not a network such as 10.0.0.0/8");
    }

    @Override
    public String toString() {
        return AddressText.of(address) + "/" + prefixLength;
    }
}
