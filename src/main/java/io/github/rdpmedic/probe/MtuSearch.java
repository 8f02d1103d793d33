package io.github.rdpmedic.probe;

import io.github.rdpmedic.platform.SizedEcho.NotMeasured;
import io.github.rdpmedic.platform.SizedEcho.Passed;
import io.github.rdpmedic.platform.SizedEcho.Reply;
import io.github.rdpmedic.platform.SizedEcho.Splitting;
import io.github.rdpmedic.platform.SizedEcho.TooBig;
import java.util.List;
import java.util.Optional;

/**
 * Which echo to send next to learn what a path carries, and what the answers so far mean. Sends nothing itself and
 * knows no time; immutable.
 *
 * <p>First the smallest packet that every path carries, then the largest that the interface sends: on most paths
 * that is all. Between the two, sizes that networks really have come before plain halving, and a router that names
 * its limit ends the search. Silence counts only when it is repeated, because packets get lost on good paths too.
 */
final class MtuSearch {

    /** One echo to send. */
    record Try(int size, Splitting splitting) {}

    /** Links that people have between themselves and their hosts: PPPoE, tunnels and VPNs of many kinds. */
    private static final List<Integer> USUAL = List.of(
            1006, 1280, 1300, 1340, 1350, 1360, 1380, 1390, 1400, 1412, 1420, 1430, 1440, 1450, 1454, 1460, 1472, 1480,
            1492, 1500);

    /** So many unanswered echoes of the largest size are needed to doubt the path, of any other to halve it. */
    private static final int SILENCES_TO_DOUBT = 3;

    private static final int SILENCES_TO_HALVE = 2;

    private enum Failure {
        NONE,
        REFUSED,
        SILENT
    }

    private enum Split {
        NOT_TRIED,
        PASSES,
        SILENT,
        CANNOT_BE_SENT
    }

    private final int floor;
    private final int ceiling;
    private int largestPassed;
    private int smallestFailed;
    private Failure failure = Failure.NONE;
    private Split split = Split.NOT_TRIED;
    private int silences;
    private int limit;
    private boolean refusedWithoutLimit;
    private Optional<String> stopped = Optional.empty();

    private MtuSearch(int floor, int ceiling) {
        this.floor = floor;
        this.ceiling = ceiling;
        smallestFailed = ceiling + 1;
    }

    private MtuSearch(MtuSearch other) {
        floor = other.floor;
        ceiling = other.ceiling;
        largestPassed = other.largestPassed;
        smallestFailed = other.smallestFailed;
        failure = other.failure;
        split = other.split;
        silences = other.silences;
        limit = other.limit;
        refusedWithoutLimit = other.refusedWithoutLimit;
        stopped = other.stopped;
    }

    /**
     * @param floor bytes that every path carries: 576 for IPv4, 1280 for IPv6
     * @param ceiling bytes that the interface sends at most, not below the floor
     */
    static MtuSearch between(int floor, int ceiling) {
        if (floor > ceiling) {
            throw new IllegalArgumentException("no sizes between " + floor + " and " + ceiling);
        }
        return new MtuSearch(floor, ceiling);
    }

    /** Empty when the verdict stands. */
    Optional<Try> next() {
        if (stopped.isPresent()) {
            return Optional.empty();
        }
        if (largestPassed == 0) {
            return whole(floor);
        }
        if (failure == Failure.NONE) {
            return largestPassed == ceiling ? Optional.empty() : whole(ceiling);
        }
        if (failure == Failure.SILENT && split == Split.NOT_TRIED) {
            return Optional.of(new Try(smallestFailed, Splitting.ALLOWED));
        }
        boolean found = smallestFailed == largestPassed + 1 || largestPassed == limit;
        return found ? Optional.empty() : whole(between());
    }

    private static Optional<Try> whole(int size) {
        return Optional.of(new Try(size, Splitting.FORBIDDEN));
    }

    private int between() {
        if (limit > largestPassed && limit < smallestFailed) {
            return limit;
        }
        List<Integer> usual = USUAL.stream()
                .filter(size -> size > largestPassed && size < smallestFailed)
                .toList();
        if (!usual.isEmpty()) {
            return usual.get(usual.size() / 2);
        }
        return USUAL.contains(largestPassed) ? largestPassed + 1 : (largestPassed + smallestFailed) >>> 1;
    }

    /** What is known after the answer to {@link #next}. */
    MtuSearch after(Try sent, Reply reply) {
        MtuSearch then = new MtuSearch(this);
        then.silences = 0;
        if (reply instanceof NotMeasured notMeasured) {
            if (sent.splitting() == Splitting.ALLOWED) {
                then.split = Split.CANNOT_BE_SENT;
            } else {
                then.stopped = Optional.of(notMeasured.technical());
            }
        } else if (reply instanceof Passed) {
            then.passed(sent);
        } else if (reply instanceof TooBig tooBig) {
            then.refused(sent, tooBig);
        } else {
            then.unanswered(sent, silences + 1);
        }
        return then;
    }

    private void passed(Try sent) {
        if (sent.splitting() == Splitting.ALLOWED) {
            split = Split.PASSES;
        } else {
            largestPassed = sent.size();
        }
    }

    private void refused(Try sent, TooBig tooBig) {
        if (sent.size() == floor) {
            stopped = Optional.of("a packet of " + floor + " bytes was called too big");
            return;
        }
        smallestFailed = sent.size();
        failure = Failure.REFUSED;
        limit = tooBig.limit().orElse(0);
        refusedWithoutLimit |= tooBig.limit().isEmpty();
    }

    private void unanswered(Try sent, int inARow) {
        boolean doubts = sent.size() == ceiling || sent.splitting() == Splitting.ALLOWED;
        if (inARow < (doubts ? SILENCES_TO_DOUBT : SILENCES_TO_HALVE)) {
            silences = inARow;
        } else if (sent.splitting() == Splitting.ALLOWED) {
            split = Split.SILENT;
            stopped = Optional.of("the host answers no echo of " + sent.size() + " bytes, even in pieces");
        } else if (sent.size() == floor) {
            stopped = Optional.of("no echo is answered");
        } else {
            smallestFailed = sent.size();
            // Routers send only some refusals a second, so after one without a limit silence says no more than "no".
            failure = refusedWithoutLimit ? Failure.REFUSED : Failure.SILENT;
        }
    }

    /** What can be said now; also before the end of the search, when time is up. */
    MtuVerdict verdict() {
        if (stopped.isPresent()) {
            return new MtuVerdict.Unknown(stopped.get());
        }
        if (failure == Failure.SILENT && (split == Split.PASSES || split == Split.CANNOT_BE_SENT)) {
            return new MtuVerdict.BlackHole(largestPassed, smallestFailed, split == Split.PASSES);
        }
        return next().isEmpty()
                ? new MtuVerdict.Measured(largestPassed)
                : new MtuVerdict.Unknown("time was up before the search came to its end");
    }
}
