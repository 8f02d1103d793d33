package io.github.rdpmedic.watch.history;

import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.State;
import java.time.Instant;
import java.util.Optional;

/**
 * A time during which checks found a target in one settled state. What no span covers was not measured.
 *
 * @param to the last check that confirmed it, or the moment another state took over
 * @param cause empty also when a newer version of this program named one that is not known here
 */
public record Span(Instant from, Instant to, State state, Optional<FindingId> cause) {}
