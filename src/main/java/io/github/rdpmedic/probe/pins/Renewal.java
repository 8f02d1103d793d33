package io.github.rdpmedic.probe.pins;

import io.github.rdpmedic.probe.pins.Pin.Content;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells the successor of a certificate from a stranger. A successor speaks for the same names, comes from the
 * same computer, and comes when its time has come: in the last third of the predecessor's life, in its last 60
 * days, or after its end. ACME clients renew with a third left, AD CS autoenrolment with six weeks, and Windows
 * replaces its own six-month certificate at its end.
 */
final class Renewal {

    private static final int PART_OF_LIFE = 3;
    private static final Duration LONGEST_WINDOW = Duration.ofDays(60);

    private Renewal() {}

    /** False whenever too little is known about one of the two. */
    static boolean renews(Pin shown, Pin before) {
        if (shown.content().isEmpty() || before.content().isEmpty() || shown.isOfAnotherComputerThan(before)) {
            return false;
        }
        Content successor = shown.content().get();
        Content predecessor = before.content().get();
        return speaksForTheSame(successor, predecessor)
                && successor.notAfter().isAfter(predecessor.notAfter())
                && !shown.lastSeen().isBefore(windowBegins(predecessor));
    }

    /** A host whose certificate of an authority gave way to a self-signed one was not renewed. */
    private static boolean speaksForTheSame(Content successor, Content predecessor) {
        return successor.subject().equals(predecessor.subject())
                && successor.names().containsAll(predecessor.names())
                && successor.selfSigned() == predecessor.selfSigned();
    }

    static Instant windowBegins(Content predecessor) {
        Duration part = Duration.between(predecessor.notBefore(), predecessor.notAfter())
                .dividedBy(PART_OF_LIFE);
        return predecessor.notAfter().minus(part.compareTo(LONGEST_WINDOW) < 0 ? part : LONGEST_WINDOW);
    }
}
