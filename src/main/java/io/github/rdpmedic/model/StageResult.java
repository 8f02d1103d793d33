package io.github.rdpmedic.model;

import java.time.Duration;
import java.util.Optional;

/**
 * What one step of the ladder found.
 *
 * @param took empty when the stage was skipped
 * @param trouble what stopped or worried the stage; empty when it is {@link Outcome#OK} or skipped
 * @param detail a few words: an address, a protocol, the official name of a failure
 */
public record StageResult(
        StageId id, Outcome outcome, Optional<Duration> took, Optional<FindingId> trouble, Message detail) {

    public static StageResult ok(StageId id, Duration took, Message detail) {
        return new StageResult(id, Outcome.OK, Optional.of(took), Optional.empty(), detail);
    }

    public static StageResult warn(StageId id, Duration took, FindingId trouble, Message detail) {
        return new StageResult(id, Outcome.WARN, Optional.of(took), Optional.of(trouble), detail);
    }

    public static StageResult fail(StageId id, Duration took, FindingId trouble, Message detail) {
        return new StageResult(id, Outcome.FAIL, Optional.of(took), Optional.of(trouble), detail);
    }

    public static StageResult skipped(StageId id, Message why) {
        return new StageResult(id, Outcome.SKIPPED, Optional.empty(), Optional.empty(), why);
    }
}
