package io.github.rdpmedic.ui.parts;

import io.github.rdpmedic.diagnose.FindingTexts;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.watch.TargetStatus;
import java.util.Optional;
import java.util.stream.Stream;

/** The cause of a state in about five words. */
public final class CauseText {

    private CauseText() {}

    /** With its measurement where a check that saw this cause has one; empty when there is no cause. */
    public static Optional<Message> of(TargetStatus status) {
        return Stream.of(status.last(), status.lastFull())
                .flatMap(Optional::stream)
                .filter(result -> status.cause().isPresent())
                .filter(result -> result.diagnosis().cause().equals(status.cause()))
                .findFirst()
                .map(FindingTexts::brief)
                .or(() -> status.cause().map(FindingTexts::brief));
    }
}
