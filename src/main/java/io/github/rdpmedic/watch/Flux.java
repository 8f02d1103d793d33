package io.github.rdpmedic.watch;

import io.github.rdpmedic.diagnose.Blame;
import java.time.Duration;
import java.util.Optional;

/**
 * Checks in a row that contradict the settled state, not yet enough of them to change it.
 *
 * @param toward the side they point to
 * @param blame what the newest of them names
 * @param count how many, 1 or more
 * @param since when the first of them started
 */
record Flux(Reading.Side toward, Blame blame, int count, Moment since) {

    /** When the first and when every further fast re-probe follows. */
    private static final Duration FIRST = Duration.ofSeconds(2);

    private static final Duration FURTHER = Duration.ofSeconds(4);

    static Flux grow(Optional<Flux> before, Reading reading, Moment startedAt) {
        return before.filter(flux -> flux.toward == reading.side())
                .map(flux -> new Flux(flux.toward, reading.blame(), flux.count + 1, flux.since))
                .orElse(new Flux(reading.side(), reading.blame(), 1, startedAt));
    }

    /**
     * When to look again: 2 s and 6 s after the first contradiction began, then every 4 s. Counted from the
     * start, so that a host that lets every check run into its timeout is not found out much later than one
     * that refuses at once.
     */
    long reprobeAt(Moment now) {
        Duration wait = FIRST.plus(FURTHER.multipliedBy(count - 1L));
        return Math.max(now.nanos(), since.after(wait));
    }
}
