package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Outcome;
import java.time.Duration;

/** What can happen to a target. */
sealed interface Event {

    /** Watching begins, or begins again after a pause: check in {@code delay}, so that targets do not start at once. */
    record Begin(Duration delay) implements Event {}

    /** This PC was suspended; nothing known before holds. Check in {@code delay}. */
    record Slept(Duration delay) implements Event {}

    /** The time of the plan has come. */
    record Due() implements Event {}

    /** A person wants a full check now. */
    record Asked() implements Event {}

    /** Neighbours fail or recover together, so look in {@code delay} and not only when the cadence says so. */
    record Hurry(Duration delay) implements Event {}

    /** A network of this PC came or went: what was measured before may not hold, so ask the host itself in {@code delay}. */
    record Moved(Duration delay) implements Event {}

    /** A port or full check ended. */
    record Checked(CheckResult result, Moment startedAt) implements Event {}

    /** An ICMP echo ended. */
    record Echoed(Outcome outcome) implements Event {}

    /** The check that was ordered will bring no result. */
    record Abandoned() implements Event {}

    /** Cadences or thresholds were edited. */
    record Retimed() implements Event {}
}
