package io.github.rdpmedic.probe;

import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Why a TCP connect failed, the one that says most about the host first. */
enum ConnectFailure {
    /** The connection stood and was reset before this PC could use it. */
    RESET,
    /** RST: the host lives, nothing listens. */
    REFUSED,
    TIMEOUT,
    /** ICMP host unreachable, or no answer to ARP or neighbour discovery: EHOSTUNREACH. */
    HOST_UNREACHABLE,
    /** This PC knows no way to send it: ENETUNREACH, EADDRNOTAVAIL. */
    NO_ROUTE_FROM_HERE;

    private static final List<String> NO_ROUTE_TEXTS =
            List.of("network is unreachable", "das netzwerk ist nicht erreichbar", "network is down");
    private static final List<String> RESET_TEXTS = List.of("connection reset", "zurückgesetzt");
    private static final List<String> TIMEOUT_TEXTS =
            List.of("timed out", "wartezeit für die verbindung ist abgelaufen");

    /** From the exception, and where Java has none of its own, from the operating system's text. */
    static ConnectFailure of(Exception failure) {
        String text = Objects.requireNonNullElse(failure.getMessage(), "").toLowerCase(Locale.ROOT);
        boolean unsupportedFamily = failure instanceof RuntimeException;
        if (failure instanceof BindException
                || unsupportedFamily
                || NO_ROUTE_TEXTS.stream().anyMatch(text::contains)) {
            return NO_ROUTE_FROM_HERE;
        }
        if (RESET_TEXTS.stream().anyMatch(text::contains)) {
            return RESET;
        }
        if (TIMEOUT_TEXTS.stream().anyMatch(text::contains)) {
            return TIMEOUT;
        }
        boolean refused = failure instanceof ConnectException && !(failure instanceof NoRouteToHostException);
        return refused ? REFUSED : HOST_UNREACHABLE;
    }
}
