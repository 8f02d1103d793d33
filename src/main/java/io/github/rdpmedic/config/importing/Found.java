package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.SavedTarget;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.model.TargetOptions;
import java.util.Optional;

/**
 * A target that some program has saved. Holds no secret.
 *
 * @param options what else that program says of it: a group, a note, the address to wake it by
 * @param place the file or registry key that it stands in
 * @param line 1-based; 0 when the place has no lines, or one target only
 * @param note what the person should know of it, such as that it is reached through a gateway
 */
public record Found(
        Target target, TargetOptions options, SourceId source, String place, int line, Optional<Message> note) {

    public Found(Target target, SourceId source, String place, Optional<Message> note) {
        this(target, TargetOptions.NONE, source, place, 0, note);
    }

    public SavedTarget saved() {
        return new SavedTarget(target, options);
    }
}
