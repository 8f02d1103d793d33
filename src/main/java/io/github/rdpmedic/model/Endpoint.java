package io.github.rdpmedic.model;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a host is asked for: a name or an IP literal, and a TCP port. Numbers that are no complete IPv4 address are
 * refused: Java reads {@code 1.2.3} as 1.2.0.3, other programs read {@code 010} as 8, and no computer is named so.
 *
 * @param host a DNS name in its ASCII form, an IPv4 literal, or an IPv6 literal without brackets
 * @param port 1 to 65535
 */
public record Endpoint(String host, int port) {

    /** The port a Remote Desktop host listens on unless told otherwise. */
    public static final int DEFAULT_PORT = 3389;

    private static final int MAX_NAME = 253;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_.])?");
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?!$)|$)){4}");
    private static final Pattern NUMBERS = Pattern.compile("(([0-9]+|0[Xx][0-9A-Fa-f]*)(\\.|$))+");
    private static final Pattern LITERAL = Pattern.compile("[0-9A-Fa-f:.]+(%[A-Za-z0-9_.-]+)?");
    private static final Pattern SCOPE = Pattern.compile("%[A-Za-z0-9_.-]+$");

    public Endpoint {
        if (host.length() > MAX_NAME || !isIpv6(host) && (!NAME.matcher(host).matches() || host.contains(".."))) {
            throw new IllegalArgumentException("\"" + Printable.of(host) + "\" is not a host name or an IP address");
        }
        if (NUMBERS.matcher(host).matches() && !IPV4.matcher(host).matches()) {
            throw new IllegalArgumentException("\"" + host + "\" is not an IPv4 address; that is four numbers from 0"
                    + " to 255 without leading zeros, such as 192.0.2.7");
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("port " + port + " is not between 1 and 65535");
        }
    }

    /**
     * Reads {@code host}, {@code host:port}, {@code [v6]:port} or a bare IPv6 literal.
     *
     * @throws IllegalArgumentException with one sentence that says what is wrong
     */
    public static Endpoint parse(String text) {
        return parse(text, DEFAULT_PORT);
    }

    /** The same, with another port where the text names none. */
    public static Endpoint parse(String text, int defaultPort) {
        String address = text.strip();
        if (address.isEmpty()) {
            throw new IllegalArgumentException("the address is empty; give host or host:port");
        }
        if (address.startsWith("[")) {
            return parseBracketed(address, defaultPort);
        }
        int colon = address.indexOf(':');
        if (colon < 0 || colon != address.lastIndexOf(':')) {
            return new Endpoint(ascii(address), defaultPort);
        }
        return new Endpoint(ascii(address.substring(0, colon)), port(address.substring(colon + 1)));
    }

    private static Endpoint parseBracketed(String address, int defaultPort) {
        int close = address.indexOf(']');
        if (close < 0) {
            throw new IllegalArgumentException("\"" + Printable.of(address) + "\" has \"[\" without \"]\"");
        }
        String literal = address.substring(1, close);
        if (!isIpv6(literal)) {
            throw new IllegalArgumentException("\"" + Printable.of(literal) + "\" is not an IPv6 address");
        }
        String rest = address.substring(close + 1);
        if (rest.isEmpty()) {
            return new Endpoint(literal, defaultPort);
        }
        if (!rest.startsWith(":")) {
            throw new IllegalArgumentException("after \"]\" only \":port\" may follow");
        }
        return new Endpoint(literal, port(rest.substring(1)));
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("\"" + Printable.of(text) + "\" is not a port between 1 and 65535");
        }
        return Integer.parseInt(text);
    }

    private static String ascii(String host) {
        if (host.chars().allMatch(c -> c < 0x80)) {
            return host;
        }
        try {
            return IDN.toASCII(host);
        } catch (IllegalArgumentException notADomainName) {
            throw new IllegalArgumentException(
                    "\"" + Printable.of(host) + "\" is not a host name or an IP address", notADomainName);
        }
    }

    /** The JDK parses a literal without asking a name server, and says what is none. */
    private static boolean isIpv6(String host) {
        if (host.indexOf(':') < 0
                || host.length() > MAX_NAME
                || !LITERAL.matcher(host).matches()) {
            return false;
        }
        try {
            return InetAddress.getByName(SCOPE.matcher(host).replaceFirst("")) != null;
        } catch (UnknownHostException notALiteral) {
            return false;
        }
    }

    /** True when the host is an address and no name has to be looked up. */
    public boolean isLiteral() {
        return isIpv6(host) || IPV4.matcher(host).matches();
    }

    /** The same endpoint for comparison: names without case and without the trailing dot. */
    public Endpoint normalised() {
        String lower = host.toLowerCase(Locale.ROOT);
        return new Endpoint(lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower, port);
    }

    /** {@code host:port}, or {@code [v6]:port}; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return isIpv6(host) ? "[" + host + "]:" + port : host + ":" + port;
    }
}
