package io.github.rdpmedic.diagnose.explain;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.StageId;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is known of one failed connection.
 *
 * @param codes what the client showed, read; the first number first
 * @param check the target as it is now
 * @param lastGood what was seen when the target last answered
 * @param sessionStood whether the session was open before it broke
 * @param othersConnect whether someone else connects to the same host at this time
 */
public record Incident(
        List<ErrorCode> codes,
        Optional<CheckResult> check,
        Optional<Observation> lastGood,
        Optional<Boolean> sessionStood,
        Optional<Boolean> othersConnect) {

    private static final Duration JUST_NOW = Duration.ofMinutes(15);

    public Incident {
        codes = List.copyOf(codes);
    }

    /** What was seen without anybody having met an error. */
    public static Incident seen(CheckResult check, Optional<Observation> lastGood) {
        return new Incident(List.of(), Optional.of(check), lastGood, Optional.empty(), Optional.empty());
    }

    /** What the client showed, with the check of the target where there is one. */
    public static Incident shown(List<ErrorCode> codes, Optional<CheckResult> check, Optional<Observation> lastGood) {
        return new Incident(codes, check, lastGood, Optional.empty(), Optional.empty());
    }

    /** A client met an error, or the check did not get through. */
    boolean somethingFailed() {
        return !codes.isEmpty()
                || check.flatMap(result -> result.observation().firstFailure()).isPresent();
    }

    boolean found(FindingId id) {
        return check.stream()
                .anyMatch(result -> result.diagnosis().findings().stream().anyMatch(finding -> finding.id() == id));
    }

    /** What stopped the check. */
    Optional<FindingId> stoppedBy() {
        return check.filter(result -> result.observation().firstFailure().isPresent())
                .flatMap(result -> result.diagnosis().cause());
    }

    boolean passed(StageId stage) {
        return check.flatMap(result -> result.observation().stage(stage))
                .filter(result -> result.outcome() == Outcome.OK || result.outcome() == Outcome.WARN)
                .isPresent();
    }

    /** The security of the connection came about with nothing wrong in it. */
    boolean allPhasesPass() {
        return passed(StageId.NEGOTIATE)
                && passed(StageId.TLS)
                && stoppedBy().isEmpty()
                && Arrays.stream(FindingId.values())
                        .filter(FindingPoints::decides)
                        .noneMatch(this::found);
    }

    boolean answeredJustNow() {
        return check.flatMap(result -> lastGood.map(Observation::startedAt)
                        .filter(good ->
                                good.plus(JUST_NOW).isAfter(result.observation().startedAt())))
                .isPresent();
    }

    /** The certificate that the target showed when it last answered, if that has ended since. */
    Optional<Facts.Certificate> certificateEndedSince() {
        return check.flatMap(result -> lastGood.flatMap(good -> good.facts().certificate())
                .filter(certificate ->
                        certificate.notAfter().isBefore(result.observation().startedAt())));
    }
}
