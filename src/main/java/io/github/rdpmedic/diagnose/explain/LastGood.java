package io.github.rdpmedic.diagnose.explain;

import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Target;
import java.util.Optional;

/** What is remembered of the time when a target still answered. */
@FunctionalInterface
public interface LastGood {

    /** Where nothing is remembered. */
    LastGood UNKNOWN = target -> Optional.empty();

    /** The newest observation in which the target answered an RDP request. May read a file, so not for the EDT. */
    Optional<Observation> of(Target target);
}
