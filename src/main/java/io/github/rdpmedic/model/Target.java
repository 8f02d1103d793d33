package io.github.rdpmedic.model;

import java.util.Optional;

/**
 * A saved Remote Desktop host.
 *
 * @param name what the person calls it; unique among the saved targets, without regard to case
 * @param endpoint where it listens
 * @param loadBalanceInfo what the .rdp setting {@code loadbalanceinfo} says, for the balancer of a farm: the routing
 *     token of [MS-RDPBCGR] 2.2.1.1, without its CR LF
 * @param route how the standard client gets there
 */
public record Target(String name, Endpoint endpoint, Optional<String> loadBalanceInfo, Route route) {

    private static final int MAX_NAME = 100;
    private static final int MAX_LOAD_BALANCE_INFO = 200;

    public Target {
        if (name.isBlank() || name.length() > MAX_NAME || !name.equals(name.strip())) {
            throw new IllegalArgumentException("a target needs a name of 1 to " + MAX_NAME + " characters");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the name \"" + Printable.of(name) + "\" has control characters");
        }
        if (loadBalanceInfo.filter(info -> !isLoadBalanceInfo(info)).isPresent()) {
            throw new IllegalArgumentException("load balance info has 1 to " + MAX_LOAD_BALANCE_INFO
                    + " characters, letters, digits and signs of ASCII");
        }
    }

    /** A target that is reached straight. */
    public Target(String name, Endpoint endpoint) {
        this(name, endpoint, Route.DIRECT);
    }

    public Target(String name, Endpoint endpoint, Route route) {
        this(name, endpoint, Optional.empty(), route);
    }

    /** Whether the text can go into a Connection Request as it is. */
    public static boolean isLoadBalanceInfo(String text) {
        return !text.isBlank()
                && text.length() <= MAX_LOAD_BALANCE_INFO
                && text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    }

    public Target withLoadBalanceInfo(String info) {
        return new Target(name, endpoint, Optional.of(info), route);
    }

    /** A target that was asked for by address only. */
    public static Target unnamed(Endpoint endpoint) {
        return new Target(endpoint.port() == Endpoint.DEFAULT_PORT ? endpoint.host() : endpoint.toString(), endpoint);
    }
}
