package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Target;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something a person should be told.
 *
 * @param targets those it is about, never empty
 * @param cause why, for a loss
 */
public record Notice(
        Kind kind, List<Target> targets, Optional<FindingId> cause, Message title, Message text, Instant at) {

    public enum Kind {
        LOST,
        BACK
    }

    public Notice {
        targets = List.copyOf(targets);
    }
}
