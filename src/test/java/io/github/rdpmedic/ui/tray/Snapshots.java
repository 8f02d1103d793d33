package io.github.rdpmedic.ui.tray;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.watch.TargetStatus;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a monitor might say. */
final class Snapshots {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Snapshots() {}

    static TargetStatus status(String name, State state) {
        return status(name, state, Optional.empty(), false);
    }

    static TargetStatus status(String name, State state, FindingId cause) {
        return status(name, state, Optional.of(cause), false);
    }

    static TargetStatus underCheck(String name) {
        return status(name, State.UNKNOWN, Optional.empty(), true);
    }

    private static TargetStatus status(String name, State state, Optional<FindingId> cause, boolean checking) {
        Target target = new Target(name, Endpoint.parse("127.0.0.1"));
        return new TargetStatus(target, state, cause, NOON, checking, Optional.empty(), Optional.empty(), List.of());
    }

    static WatchSnapshot of(TargetStatus... statuses) {
        return new WatchSnapshot(List.of(statuses), Optional.empty(), NOON);
    }

    static WatchSnapshot paused(Instant until, TargetStatus... statuses) {
        return new WatchSnapshot(List.of(statuses), Optional.of(until), NOON);
    }
}
