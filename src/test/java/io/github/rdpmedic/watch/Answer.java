package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.StageResult;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.probe.ProbeRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a scripted host meets a probe.
 *
 * @param full what a full check finds, {@code port} what a port check finds
 * @param failsAt the stage that fails; empty when all succeed
 * @param took how long a check takes; a silent host takes until the timeout
 */
record Answer(
        State port, State full, Optional<FindingId> cause, Optional<StageId> failsAt, Outcome echo, Duration took) {

    private static final Duration QUICK = Duration.ofMillis(20);
    private static final Duration FOREVER = Duration.ofDays(1);

    static Answer up() {
        return new Answer(State.UP, State.UP, Optional.empty(), Optional.empty(), Outcome.SKIPPED, QUICK);
    }

    static Answer certificateExpiring() {
        return new Answer(
                State.UP,
                State.WARNING,
                Optional.of(FindingId.CERTIFICATE_EXPIRING),
                Optional.empty(),
                Outcome.SKIPPED,
                QUICK);
    }

    static Answer refused() {
        return lost(State.DOWN, FindingId.PORT_REFUSED, QUICK);
    }

    static Answer silent() {
        return lost(State.DOWN, FindingId.PORT_FILTERED, FOREVER);
    }

    static Answer networkDown() {
        return lost(State.UNREACHABLE, FindingId.OWN_NETWORK_DOWN, QUICK);
    }

    static Answer unmeasured() {
        return new Answer(State.UNKNOWN, State.UNKNOWN, Optional.empty(), Optional.empty(), Outcome.SKIPPED, QUICK);
    }

    static Answer tlsStalls() {
        return new Answer(
                State.UP,
                State.DOWN,
                Optional.of(FindingId.TLS_STALLED),
                Optional.of(StageId.TLS),
                Outcome.SKIPPED,
                QUICK);
    }

    private static Answer lost(State state, FindingId cause, Duration took) {
        return new Answer(state, state, Optional.of(cause), Optional.of(StageId.CONNECT), Outcome.FAIL, took);
    }

    Answer withEcho(Outcome outcome) {
        return new Answer(port, full, cause, failsAt, outcome, took);
    }

    Duration took(ProbeRequest request) {
        return took.compareTo(request.timeout()) < 0 ? took : request.timeout();
    }

    CheckResult to(ProbeRequest request, Instant startedAt) {
        State state = request.depth() == Depth.FULL ? full : port;
        Optional<FindingId> named = state == State.UP ? Optional.empty() : cause;
        Observation observation = new Observation(
                request.target(),
                request.depth(),
                startedAt,
                took(request),
                state == State.UNKNOWN ? List.of() : List.of(stage(StageId.CONNECT), stage(StageId.NEGOTIATE)),
                failsAt.equals(Optional.of(StageId.CONNECT)) ? Facts.NONE : connected(),
                List.of());
        return new CheckResult(observation, new Diagnosis(state, named, Message.NONE, List.of()));
    }

    private StageResult stage(StageId id) {
        if (failsAt.isEmpty() || id.compareTo(failsAt.get()) < 0) {
            return StageResult.ok(id, QUICK, Message.NONE);
        }
        return id == failsAt.get()
                ? StageResult.fail(id, QUICK, cause.orElseThrow(), Message.NONE)
                : StageResult.skipped(id, Message.NONE);
    }

    private static Facts connected() {
        return new Facts(
                List.of(),
                Optional.empty(),
                Optional.of(new Facts.Tcp(Facts.TcpOutcome.OPEN, Optional.of(Duration.ofMillis(8)))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
