package io.github.rdpmedic.fix;

import io.github.rdpmedic.fix.journal.Verdict;
import io.github.rdpmedic.model.Message;
import java.util.List;
import java.util.Optional;

/**
 * What came of a fix.
 *
 * @param text one sentence for a person
 * @param steps what was done
 * @param journalId names the entry that takes it back; empty when nothing was written down
 */
public record FixResult(Verdict verdict, Message text, List<Message> steps, Optional<String> journalId) {

    public FixResult {
        steps = List.copyOf(steps);
    }

    /** Nothing was done, and nothing was written down. */
    public static FixResult nothingDone(Verdict verdict, Message text) {
        return new FixResult(verdict, text, List.of(), Optional.empty());
    }
}
