package io.github.rdpmedic.watch;

import io.github.rdpmedic.diagnose.Blame;
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
 * @param blame what is at fault, for a loss, a reminder and a certificate
 */
public record Notice(Kind kind, List<Target> targets, Blame blame, Message title, Message text, Instant at) {

    public enum Kind {
        LOST,
        BACK,
        /** What was told as lost is still so. */
        REMINDER,
        /** What happened while it was quiet. */
        SUMMARY,
        /** Certificates end soon, or have ended. */
        CERTIFICATE,
        /** A host shows another certificate than before, and not as its successor. */
        REPLACED
    }

    public Notice {
        targets = List.copyOf(targets);
    }

    public Notice(Kind kind, List<Target> targets, Optional<FindingId> cause, Message title, Message text, Instant at) {
        this(kind, targets, Blame.ofHost(cause), title, text, at);
    }

    public Optional<FindingId> cause() {
        return blame.cause();
    }
}
