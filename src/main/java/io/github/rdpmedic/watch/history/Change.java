package io.github.rdpmedic.watch.history;

import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.State;
import java.time.Instant;
import java.util.Optional;

/**
 * One target went from one settled state, or one cause, to another.
 *
 * @param summary one sentence in the language that the PC had then; may be empty
 */
public record Change(Instant at, State from, State to, Optional<FindingId> cause, String summary) {}
