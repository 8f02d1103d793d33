package io.github.rdpmedic.ui.targets;

import io.github.rdpmedic.model.SavedTarget;
import java.util.Map;
import java.util.Optional;

/**
 * What the fields of the edit dialog come to.
 *
 * @param problems one sentence for each field that cannot be taken over
 * @param result present when it can be saved
 */
record EditTargetState(Map<String, String> problems, Optional<SavedTarget> result) {}
