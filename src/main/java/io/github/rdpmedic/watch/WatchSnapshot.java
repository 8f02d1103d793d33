package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the monitor knows at one moment.
 *
 * @param statuses in the order of the saved targets
 * @param pausedUntil present while paused; {@link Instant#MAX} means until resumed by hand
 */
public record WatchSnapshot(List<TargetStatus> statuses, Optional<Instant> pausedUntil, Snoozes snoozes, Instant at) {

    public WatchSnapshot {
        statuses = List.copyOf(statuses);
    }

    /** Nothing is snoozed. */
    public WatchSnapshot(List<TargetStatus> statuses, Optional<Instant> pausedUntil, Instant at) {
        this(statuses, pausedUntil, Snoozes.NONE, at);
    }

    public Optional<TargetStatus> of(Target target) {
        return statuses.stream()
                .filter(status -> status.target().equals(target))
                .findFirst();
    }

    public boolean paused() {
        return pausedUntil.isPresent();
    }

    /** The state for the tray icon; {@link State#UNKNOWN} when there is no target. */
    public State worst() {
        return statuses.stream()
                .map(TargetStatus::state)
                .min(Comparator.naturalOrder())
                .orElse(State.UNKNOWN);
    }

    public long count(State state) {
        return statuses.stream().filter(status -> status.state() == state).count();
    }
}
