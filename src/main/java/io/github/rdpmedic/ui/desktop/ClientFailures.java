package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.ClientDisconnect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides which ends of connections a person should hear of, and remembers the newest. Thread-safe. */
final class ClientFailures {

    /** No information, closed here, by the user, by the host in order, and between two attempts (0x107). */
    private static final Set<Long> NO_ERRORS = Set.of(0L, 1L, 2L, 3L, 0x107L);

    /** The client tries again by itself, and so do people. */
    private static final Duration SAME = Duration.ofMinutes(1);

    /** How long people are likely to ask about a failure. */
    static final Duration FRESH = Duration.ofHours(1);

    private Optional<ClientDisconnect> newest = Optional.empty();

    /** @return the failure, if it is one that was not told within the last minute */
    synchronized Optional<ClientDisconnect> hear(ClientDisconnect end) {
        if (NO_ERRORS.contains(end.reason())) {
            return Optional.empty();
        }
        boolean told = newest.filter(last -> isSame(last, end)).isPresent();
        newest = Optional.of(end);
        return told ? Optional.empty() : Optional.of(end);
    }

    private static boolean isSame(ClientDisconnect last, ClientDisconnect end) {
        return last.host().equalsIgnoreCase(end.host())
                && last.reason() == end.reason()
                && Duration.between(last.at(), end.at()).abs().compareTo(SAME) < 0;
    }

    /** What a person most likely asks about. */
    synchronized Optional<ClientDisconnect> fresh(Instant now) {
        return newest.filter(last -> last.at().plus(FRESH).isAfter(now));
    }

    /** The saved host that the client spoke to; the name it was given may be that of the target, too. */
    static Optional<Target> targetOf(ClientDisconnect end, List<Target> saved) {
        return saved.stream()
                .filter(target -> Stream.of(
                                target.name(),
                                target.endpoint().host(),
                                target.endpoint().toString())
                        .anyMatch(end.host()::equalsIgnoreCase))
                .findFirst();
    }
}
