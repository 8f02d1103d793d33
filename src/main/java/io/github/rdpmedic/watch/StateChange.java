package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.State;
import java.time.Instant;

/** One target went from one settled state, or one cause, to another. */
public record StateChange(State from, TargetStatus status, Instant at) {}
