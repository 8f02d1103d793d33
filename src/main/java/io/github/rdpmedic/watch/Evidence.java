package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The newest results of a target.
 *
 * @param lastFull the newest full check that got past the negotiation
 * @param latencies see {@link TargetStatus}
 */
record Evidence(Optional<CheckResult> last, Optional<CheckResult> lastFull, List<Optional<Duration>> latencies) {

    static final Evidence NONE = new Evidence(Optional.empty(), Optional.empty(), List.of());

    private static final int MAX_LATENCIES = 60;

    Evidence {
        latencies = List.copyOf(latencies);
    }

    Evidence plus(CheckResult result) {
        boolean full = result.observation().depth() == Depth.FULL
                && result.state() != State.UNKNOWN
                && Reading.negotiated(result);
        return new Evidence(Optional.of(result), full ? Optional.of(result) : lastFull, withLatencyOf(result));
    }

    private List<Optional<Duration>> withLatencyOf(CheckResult result) {
        Optional<Duration> latency = result.observation().facts().tcp().flatMap(Facts.Tcp::connectTime);
        boolean lost = Reading.Side.of(result.state()) == Reading.Side.LOST;
        boolean measured = lost || Reading.Side.of(result.state()) == Reading.Side.ANSWERS && latency.isPresent();
        if (!measured) {
            return latencies;
        }
        List<Optional<Duration>> longer = new ArrayList<>(latencies);
        longer.add(lost ? Optional.empty() : latency);
        return longer.subList(Math.max(0, longer.size() - MAX_LATENCIES), longer.size());
    }

    /** The connect time of the newest check that was answered. */
    Optional<Duration> usualLatency() {
        return latencies.stream().flatMap(Optional::stream).reduce((older, newer) -> newer);
    }

    boolean lastNegotiated() {
        return last.map(Reading::negotiated).orElse(false);
    }

    /** The last full check failed where a port check does not look, and the port still answers. */
    boolean troubleBeyondPort() {
        return lastNegotiated()
                && lastFull.filter(full -> Reading.Side.of(full.state()) == Reading.Side.LOST)
                        .isPresent();
    }
}
