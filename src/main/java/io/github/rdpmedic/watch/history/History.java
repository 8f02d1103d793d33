package io.github.rdpmedic.watch.history;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.time.Instant;
import java.util.Optional;

/** What can be asked of a history. Reading takes a moment, so it is not for the EDT. */
public interface History {

    /** What was handed in within the last seconds may be missing. */
    TargetHistory read(Target target, Instant from, Instant to) throws HistoryException;

    /** What the check saw that found {@code state} between the two moments; empty when it is kept no longer. */
    Optional<CheckLog> log(Target target, State state, Instant from, Instant to) throws HistoryException;

    /** Why nothing is written down at present. Answers at once. */
    Optional<Message> trouble();
}
