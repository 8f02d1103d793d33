package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Severity;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.StageResult;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The result of a check that this program broke off by a fault of its own: nothing is known of the host. */
final class Faults {

    private Faults() {}

    static CheckResult unknown(Target target, Instant startedAt, Duration took, Throwable fault) {
        List<StageResult> nothingTried = Stream.of(StageId.values())
                .map(stage -> StageResult.skipped(stage, Message.NONE))
                .toList();
        Observation observation =
                new Observation(target, Depth.FULL, startedAt, took, nothingTried, Facts.NONE, List.of());
        Message technical = Message.verbatim(Printable.of(fault.toString()));
        return new CheckResult(
                observation,
                new Diagnosis(
                        State.UNKNOWN,
                        Optional.of(FindingId.INTERNAL_ERROR),
                        Texts.of("check.fault"),
                        List.of(new Finding(FindingId.INTERNAL_ERROR, Severity.CRITICAL, technical))));
    }
}
