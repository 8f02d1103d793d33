package io.github.rdpmedic.watch;

import java.time.Duration;

/**
 * What the operating system has said about this PC.
 *
 * @param asleepUntil on the monotonic clock; {@link Moment#NEVER} while awake
 * @param locked nobody looks at the screen, so notices wait
 */
record PcCondition(long asleepUntil, boolean locked) {

    static final PcCondition AWAKE = new PcCondition(Moment.NEVER, false);

    /** A sleep that was announced and does not come, or whose end nobody tells, is over after this much waking time. */
    static final Duration LONGEST_DOZE = Duration.ofMinutes(2);

    boolean asleep(Moment now) {
        return asleepUntil != Moment.NEVER && now.nanos() < asleepUntil;
    }

    PcCondition asleep(long until) {
        return new PcCondition(until, locked);
    }

    PcCondition awake() {
        return new PcCondition(Moment.NEVER, locked);
    }

    PcCondition locked(boolean nobodyLooks) {
        return new PcCondition(asleepUntil, nobodyLooks);
    }
}
