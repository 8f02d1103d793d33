package io.github.rdpmedic.watch.history;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.Severity;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.StageResult;
import io.github.rdpmedic.model.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that one check saw, for those that found something wrong. Texts are in the language that the PC had
 * then.
 *
 * @param at when the check started
 * @param lines the probe's own log
 */
public record CheckLog(
        Instant at,
        Depth depth,
        State state,
        Optional<FindingId> cause,
        Duration took,
        String summary,
        List<Step> steps,
        List<Remark> remarks,
        List<String> lines) {

    public CheckLog {
        steps = List.copyOf(steps);
        remarks = List.copyOf(remarks);
        lines = List.copyOf(lines);
    }

    /** @param took empty when the stage was skipped */
    public record Step(StageId stage, Outcome outcome, Optional<Duration> took, String detail) {
        static Step of(StageResult result) {
            return new Step(
                    result.id(),
                    result.outcome(),
                    result.took(),
                    result.detail().toString());
        }
    }

    /** A finding, in words. */
    public record Remark(Severity severity, String text) {
        static Remark of(Finding finding) {
            return new Remark(finding.severity(), finding.detail().toString());
        }
    }

    static CheckLog of(CheckResult result) {
        Observation seen = result.observation();
        return new CheckLog(
                seen.startedAt(),
                seen.depth(),
                result.state(),
                result.diagnosis().cause(),
                seen.took(),
                result.diagnosis().summary().toString(),
                seen.stages().stream().map(Step::of).toList(),
                result.diagnosis().findings().stream().map(Remark::of).toList(),
                seen.log());
    }
}
