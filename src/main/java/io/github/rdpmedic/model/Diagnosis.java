package io.github.rdpmedic.model;

import java.util.List;
import java.util.Optional;

/**
 * What an observation means.
 *
 * @param cause the first finding that explains the state; empty when it is {@link State#UP}, or unknown
 *     because nothing was measured: a cancelled check, an echo
 * @param summary one sentence for a person
 * @param findings everything noticed, the cause first
 */
public record Diagnosis(State state, Optional<FindingId> cause, Message summary, List<Finding> findings) {
    public Diagnosis {
        findings = List.copyOf(findings);
    }
}
