package io.github.rdpmedic.fix;

import io.github.rdpmedic.model.Message;
import java.util.List;

/**
 * @param summary one sentence: what changes
 * @param steps exact files, keys, values or commands
 */
public record FixPreview(Message summary, List<Message> steps) {
    public FixPreview {
        steps = List.copyOf(steps);
    }
}
