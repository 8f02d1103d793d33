package io.github.rdpmedic.fix;

import io.github.rdpmedic.model.Message;
import java.util.List;
import java.util.Optional;

/**
 * What came of taking a fix back.
 *
 * @param text one sentence for a person
 * @param steps change by change: back, left alone, or without a way back
 * @param journalId empty when there was nothing to take back
 */
public record UndoResult(Outcome outcome, Message text, List<Message> steps, Optional<String> journalId) {

    public enum Outcome {
        UNDONE,
        /** Something was changed by others since, has no way back, or refused. It is named in the steps. */
        INCOMPLETE,
        NOTHING_TO_UNDO,
        REFUSED_ELEVATION
    }

    public UndoResult {
        steps = List.copyOf(steps);
    }
}
