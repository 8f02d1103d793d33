package io.github.rdpmedic.ui.targets;

import io.github.rdpmedic.model.Target;
import java.util.Optional;

/**
 * What the typed name and address come to.
 *
 * @param nameProblem one sentence, present when the name cannot be used
 * @param addressProblem one sentence, present when the address cannot be used
 * @param suggestedName what an empty name would become
 * @param target present when it can be checked and saved
 */
record AddTargetState(
        Optional<String> nameProblem, Optional<String> addressProblem, String suggestedName, Optional<Target> target) {}
