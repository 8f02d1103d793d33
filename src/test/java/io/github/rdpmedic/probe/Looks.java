package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.OptionalFacts;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.StageResult;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks on request for tests, and the promise that every one of them keeps its time. */
final class Looks {

    private Looks() {}

    static OptionalFacts at(Endpoint endpoint, OptIn asked, Duration timeout) {
        return at(new LiveOptInProbe(), endpoint, asked, timeout);
    }

    static OptionalFacts at(OptInProbe probe, Endpoint endpoint, OptIn asked, Duration timeout) {
        long start = System.nanoTime();
        OptionalFacts facts = probe.look(seen(endpoint), Set.of(asked), timeout, Cancellation.none());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(timeout.plus(Probes.GRACE));
        return facts;
    }

    /** An observation that reached this endpoint, which is an address. */
    static Observation seen(Endpoint endpoint) {
        return seen(
                endpoint,
                new Facts(
                        List.of(endpoint.host()),
                        Optional.of(endpoint.host()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    static Observation seen(Endpoint endpoint, Facts facts) {
        return new Observation(
                Target.unnamed(endpoint),
                Depth.FULL,
                Instant.EPOCH,
                Duration.ofMillis(1),
                Stream.of(StageId.values())
                        .map(stage -> StageResult.skipped(stage, Message.NONE))
                        .toList(),
                facts,
                List.of());
    }
}
