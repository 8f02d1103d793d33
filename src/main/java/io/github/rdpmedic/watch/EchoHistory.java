package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.Outcome;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether a host is worth an ICMP echo. Many drop echoes for good, so only one that has answered is asked
 * regularly; the others are tried again now and then.
 *
 * @param answers it has answered, and did not fall silent since
 * @param misses echoes in a row without an answer
 * @param triedAt when the last echo was sent
 */
record EchoHistory(boolean answers, int misses, Optional<Moment> triedAt) {

    static final EchoHistory NONE = new EchoHistory(false, 0, Optional.empty());

    private static final Duration RETRY = Duration.ofHours(1);

    /** After so many misses without a single answer between them the host has stopped answering echoes. */
    private static final int MISSES_TO_FORGET = 3;

    boolean worthAsking(Moment now) {
        return answers
                || triedAt.map(tried -> now.since(tried).compareTo(RETRY) >= 0).orElse(true);
    }

    EchoHistory plus(Outcome outcome, Moment now) {
        return switch (outcome) {
            case OK, WARN -> new EchoHistory(true, 0, Optional.of(now));
            case FAIL -> missed(now);
            case SKIPPED -> new EchoHistory(false, 0, Optional.of(now));
        };
    }

    private EchoHistory missed(Moment now) {
        boolean still = answers && misses + 1 < MISSES_TO_FORGET;
        return new EchoHistory(still, still ? misses + 1 : 0, Optional.of(now));
    }
}
