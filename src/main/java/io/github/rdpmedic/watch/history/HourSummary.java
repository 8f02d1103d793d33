package io.github.rdpmedic.watch.history;

import io.github.rdpmedic.model.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is left of the checks of one hour when the checks themselves are gone.
 *
 * @param hour its beginning
 * @param lost how many of the {@code checks} were not answered
 * @param unknown how many said nothing
 * @param latency of those that were answered
 */
public record HourSummary(Instant hour, int checks, int lost, int unknown, Optional<Latencies> latency) {

    static HourSummary of(Instant hour, List<CheckPoint> checks) {
        List<Duration> measured =
                checks.stream().flatMap(check -> check.latency().stream()).toList();
        return new HourSummary(
                hour,
                checks.size(),
                (int) checks.stream()
                        .filter(check -> check.state() == State.DOWN || check.state() == State.UNREACHABLE)
                        .count(),
                (int) checks.stream()
                        .filter(check -> check.state() == State.UNKNOWN)
                        .count(),
                Latencies.of(measured));
    }
}
