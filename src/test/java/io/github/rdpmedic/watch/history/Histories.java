package io.github.rdpmedic.watch.history;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Severity;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.StageResult;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.watch.StateChange;
import io.github.rdpmedic.watch.TargetStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the tests of the history write down and read back. */
final class Histories {

    static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    static final Duration TOOK = Duration.ofMillis(40);

    private Histories() {}

    static Target target(String name) {
        return new Target(name, new Endpoint(name.toLowerCase() + ".example", 3389));
    }

    static Instant at(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    static Span span(int from, int to, State state) {
        return new Span(at(from), at(to), state, Optional.empty());
    }

    static Gap gap(int from, int to, Gap.Reason reason) {
        return new Gap(at(from), at(to), reason);
    }

    static CheckResult up(Target target, Instant startedAt, Duration latency) {
        return result(target, Depth.PORT, State.UP, Optional.empty(), startedAt, Optional.of(latency));
    }

    static CheckResult refused(Target target, Instant startedAt) {
        return result(target, Depth.PORT, State.DOWN, Optional.of(FindingId.PORT_REFUSED), startedAt, Optional.empty());
    }

    static CheckResult result(
            Target target,
            Depth depth,
            State state,
            Optional<FindingId> cause,
            Instant startedAt,
            Optional<Duration> latency) {
        Facts facts = new Facts(
                List.of(),
                Optional.empty(),
                Optional.of(
                        new Facts.Tcp(latency.isPresent() ? Facts.TcpOutcome.OPEN : Facts.TcpOutcome.REFUSED, latency)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        List<StageResult> stages = List.of(
                StageResult.ok(StageId.RESOLVE, Duration.ofMillis(3), Message.verbatim("127.0.0.1")),
                cause.map(why -> StageResult.fail(
                                StageId.CONNECT, Duration.ofMillis(37), why, Message.verbatim("refused")))
                        .orElse(StageResult.ok(StageId.CONNECT, Duration.ofMillis(37), Message.verbatim("open"))),
                StageResult.skipped(StageId.TLS, Message.verbatim("not reached")));
        Observation observation = new Observation(
                target, depth, startedAt, TOOK, stages, facts, List.of("connect 127.0.0.1", "RST after 37 ms"));
        List<Finding> findings = cause.stream()
                .map(why -> new Finding(why, Severity.CRITICAL, Message.verbatim("The port is closed.")))
                .toList();
        return new CheckResult(
                observation, new Diagnosis(state, cause, Message.verbatim("It is " + state.id() + "."), findings));
    }

    static TargetStatus status(Target target, State state, CheckResult last) {
        return new TargetStatus(
                target,
                state,
                last.diagnosis().cause(),
                last.observation().startedAt(),
                false,
                Optional.of(last),
                Optional.empty(),
                List.of());
    }

    /** A check that confirms the settled state. */
    static Entry checked(CheckResult result) {
        return Entry.Checked.of(status(result.target(), result.state(), result), result);
    }

    /** The check that settled another state, and the change itself. */
    static List<Entry> changed(State from, CheckResult result) {
        TargetStatus status = status(result.target(), result.state(), result);
        Instant end = result.observation().startedAt().plus(TOOK);
        return List.of(new Entry.Changed(new StateChange(from, status, end)), Entry.Checked.of(status, result));
    }
}
