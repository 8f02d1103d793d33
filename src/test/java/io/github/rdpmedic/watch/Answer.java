package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Endpoint;
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
        State port,
        State full,
        Optional<FindingId> cause,
        Optional<StageId> failsAt,
        Outcome echo,
        Duration took,
        Facts facts) {

    private static final Duration QUICK = Duration.ofMillis(20);
    private static final Duration FOREVER = Duration.ofDays(1);

    static Answer up() {
        return new Answer(State.UP, State.UP, Optional.empty(), Optional.empty(), Outcome.SKIPPED, QUICK, connected());
    }

    static Answer certificateExpiring() {
        return new Answer(
                State.UP,
                State.WARNING,
                Optional.of(FindingId.CERTIFICATE_EXPIRING),
                Optional.empty(),
                Outcome.SKIPPED,
                QUICK,
                connected());
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

    /** A host that can only be asked through a gateway that fails. */
    static Answer gatewayDown(String gateway) {
        Facts facts = new Facts(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(
                        new Facts.Gateway(new Endpoint(gateway, 443), List.of(), Optional.empty(), Optional.empty())));
        return lost(State.UNREACHABLE, FindingId.GATEWAY_UNREACHABLE, QUICK).with(facts);
    }

    static Answer routerSilent() {
        return lost(State.UNREACHABLE, FindingId.GATEWAY_UNREACHABLE, QUICK);
    }

    static Answer unmeasured() {
        return new Answer(
                State.UNKNOWN, State.UNKNOWN, Optional.empty(), Optional.empty(), Outcome.SKIPPED, QUICK, connected());
    }

    static Answer tlsStalls() {
        return new Answer(
                State.UP,
                State.DOWN,
                Optional.of(FindingId.TLS_STALLED),
                Optional.of(StageId.TLS),
                Outcome.SKIPPED,
                QUICK,
                connected());
    }

    private static Answer lost(State state, FindingId cause, Duration took) {
        return new Answer(
                state, state, Optional.of(cause), Optional.of(StageId.CONNECT), Outcome.FAIL, took, Facts.NONE);
    }

    Answer withEcho(Outcome outcome) {
        return new Answer(port, full, cause, failsAt, outcome, took, facts);
    }

    Answer with(Facts measured) {
        return new Answer(port, full, cause, failsAt, echo, took, measured);
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
                facts,
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
