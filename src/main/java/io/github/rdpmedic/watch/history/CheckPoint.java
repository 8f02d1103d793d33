package io.github.rdpmedic.watch.history;

import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One check.
 *
 * @param at when it started
 * @param state what this check alone found, not the settled state
 * @param latency of the TCP connect, or else of an echo; to the microsecond
 */
public record CheckPoint(Instant at, Depth depth, State state, Optional<FindingId> cause, Optional<Duration> latency) {}
