package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.model.Target;
import java.util.List;

/**
 * A machine that can be saved, once, however many programs know it.
 *
 * @param target with a name that no saved target and no other new candidate has; when it is saved, the saved one
 * @param sources where it was found, at least one
 * @param saved whether it is saved already; if not, its box is ticked
 */
public record Candidate(Target target, List<Found> sources, boolean saved) {

    public Candidate {
        sources = List.copyOf(sources);
    }
}
