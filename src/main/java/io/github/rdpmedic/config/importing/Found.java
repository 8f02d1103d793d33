package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Target;
import java.util.Optional;

/**
 * A target that some program has saved. Holds no secret.
 *
 * @param place the file or registry key that it stands in
 * @param note what the person should know of it, such as that it is reached through a gateway
 */
public record Found(Target target, SourceId source, String place, Optional<Message> note) {}
