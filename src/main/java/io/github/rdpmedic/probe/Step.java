package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.StageResult;
import java.time.Duration;
import java.util.Optional;

/**
 * How a stage ended, before the ladder adds how long it took.
 *
 * @param detail a few words when it went well, else one sentence
 */
record Step(Outcome outcome, Optional<FindingId> trouble, Message detail) {

    static Step ok(Message detail) {
        return new Step(Outcome.OK, Optional.empty(), detail);
    }

    static Step warn(FindingId trouble, Message detail) {
        return new Step(Outcome.WARN, Optional.of(trouble), detail);
    }

    static Step fail(FindingId trouble, Message detail) {
        return new Step(Outcome.FAIL, Optional.of(trouble), detail);
    }

    static Step skipped(Message why) {
        return new Step(Outcome.SKIPPED, Optional.empty(), why);
    }

    /** A text of this room. */
    static Message text(String key, Object... arguments) {
        return Message.of(Step.class, key, arguments);
    }

    StageResult after(StageId id, Duration took) {
        Optional<Duration> time = outcome == Outcome.SKIPPED ? Optional.empty() : Optional.of(took);
        return new StageResult(id, outcome, time, trouble, detail);
    }
}
