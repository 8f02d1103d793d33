package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is shown of one target: an immutable snapshot.
 *
 * @param state the settled state, after the thresholds; not that of a single check
 * @param since when {@code state} began
 * @param checking a check is under way now
 * @param last the newest full or port check
 * @param lastFull the newest full check that the host answered: its certificate and identity stay true between
 *     checks, and while the host is down
 * @param latencies connect times of the newest checks, oldest first, at most 60; an empty entry is a failed check
 */
public record TargetStatus(
        Target target,
        State state,
        Optional<FindingId> cause,
        Instant since,
        boolean checking,
        Optional<CheckResult> last,
        Optional<CheckResult> lastFull,
        List<Optional<Duration>> latencies) {
    public TargetStatus {
        latencies = List.copyOf(latencies);
    }

    /**
     * The check whose ladder explains the state. Between full checks the port is asked more often; its short
     * ladder says nothing of TLS and certificate, so it is the one only when the host does not answer.
     */
    public Optional<CheckResult> explaining() {
        return lastFull.filter(full -> answers() && full.diagnosis().cause().equals(cause))
                .or(this::newest);
    }

    /** The newest check of any depth. */
    public Optional<CheckResult> newest() {
        return Stream.of(lastFull, last)
                .flatMap(Optional::stream)
                .max(Comparator.comparing(result -> result.observation().startedAt()));
    }

    /** Whether the host answers RDP requests, if with something to note. */
    public boolean answers() {
        return state == State.UP || state == State.WARNING;
    }
}
