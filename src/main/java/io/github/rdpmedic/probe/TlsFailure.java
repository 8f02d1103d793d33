package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Printable;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a failed handshake means. JSSE tells it by nested exceptions and, for alerts and versions, by text. */
final class TlsFailure {

    /** JSSE names alerts as RFC 8446 section 6 does. */
    private static final Pattern ALERT = Pattern.compile("Received fatal alert: ([a-z_]+)");

    private static final Pattern OLD_VERSION = Pattern.compile("server selected protocol version (TLS1[01]|SSL)");

    /** What JSSE says of bytes that are no TLS. A host without a usable key ends the connection in plain RDP. */
    private static final String NO_TLS = "Unsupported or unrecognized SSL message";

    private TlsFailure() {}

    static Step of(IOException failure, long waitedMillis) {
        if (anyCause(failure, SocketTimeoutException.class::isInstance)) {
            return Step.fail(FindingId.TLS_STALLED, Step.text("tls.stalled", waitedMillis));
        }
        Optional<String> alert = find(failure, ALERT);
        if (find(failure, OLD_VERSION).isPresent()) {
            return Step.fail(FindingId.TLS_LEGACY, Step.text("tls.legacy"));
        }
        if (alert.isPresent()) {
            return Step.fail(FindingId.TLS_REFUSED, Step.text("tls.alert", alert.get()));
        }
        if (causes(failure).anyMatch(cause -> text(cause).contains(NO_TLS))) {
            return Step.fail(FindingId.TLS_CLOSED, Step.text("tls.plain"));
        }
        boolean closed =
                anyCause(failure, TlsFailure::isTransport) || text(failure).contains("close_notify");
        return closed
                ? Step.fail(FindingId.TLS_CLOSED, Step.text("tls.closed"))
                : Step.fail(FindingId.TLS_REFUSED, Step.text("tls.failed", Printable.of(text(failure))));
    }

    /** The end of the stream, or what the socket says when the peer is gone; a channel says it by a plain one. */
    private static boolean isTransport(Throwable cause) {
        return cause instanceof EOFException
                || cause instanceof SocketException
                || cause.getClass() == IOException.class;
    }

    private static boolean anyCause(Throwable failure, Predicate<Throwable> is) {
        return causes(failure).anyMatch(is);
    }

    private static Optional<String> find(Throwable failure, Pattern pattern) {
        return causes(failure)
                .map(cause -> pattern.matcher(text(cause)))
                .filter(Matcher::find)
                .map(match -> match.group(1))
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(10);
    }

    private static String text(Throwable failure) {
        return Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
    }
}
