package io.github.rdpmedic.fix;

import io.github.rdpmedic.model.Message;
import java.util.List;

/**
 * @param text one sentence for a person
 * @param steps what was done
 */
public record FixResult(Verdict verdict, Message text, List<Message> steps) {

    /** In the order of the exit codes of the interface. */
    public enum Verdict {
        APPLIED,
        NO_DIFFERENCE,
        FAILED,
        REFUSED_ELEVATION
    }

    public FixResult {
        steps = List.copyOf(steps);
    }
}
