package io.github.rdpmedic.ui.tray;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.watch.TargetStatus;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a monitor might say. */
final class Snapshots {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Snapshots() {}

    static TargetStatus status(String name, State state) {
        return status(name, state, Optional.empty(), false);
    }

    static TargetStatus status(String name, State state, FindingId cause) {
        return status(name, state, Optional.of(cause), false);
    }

    static TargetStatus underCheck(String name) {
        return status(name, State.UNKNOWN, Optional.empty(), true);
    }

    private static TargetStatus status(String name, State state, Optional<FindingId> cause, boolean checking) {
        Target target = new Target(name, Endpoint.parse("127.0.0.1"));
        return new TargetStatus(target, state, cause, NOON, checking, Optional.empty(), Optional.empty(), List.of());
    }

    /** Up at the port a moment ago; the full check before saw a certificate near its end. */
    static TargetStatus expiring(String name, long daysLeft) {
        TargetStatus plain = status(name, State.WARNING, FindingId.CERTIFICATE_EXPIRING);
        return new TargetStatus(
                plain.target(),
                plain.state(),
                plain.cause(),
                NOON,
                false,
                Optional.of(result(plain.target(), Depth.PORT, Optional.empty(), Facts.NONE)),
                Optional.of(result(plain.target(), Depth.FULL, plain.cause(), certificate(daysLeft))),
                List.of());
    }

    private static CheckResult result(Target target, Depth depth, Optional<FindingId> cause, Facts facts) {
        State state = cause.isPresent() ? State.WARNING : State.UP;
        return new CheckResult(
                new Observation(target, depth, NOON, Duration.ofMillis(9), List.of(), facts, List.of()),
                new Diagnosis(state, cause, Message.NONE, List.of()));
    }

    private static Facts certificate(long daysLeft) {
        Facts.Certificate certificate = new Facts.Certificate(
                "CN=alpha",
                "CN=alpha",
                List.of(),
                NOON.minus(Duration.ofDays(180 - daysLeft)),
                NOON.plus(Duration.ofDays(daysLeft)),
                daysLeft,
                "00",
                "00",
                true,
                "RSA",
                Optional.of(2048),
                "SHA256withRSA",
                Optional.of(true),
                Optional.empty());
        return new Facts(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(certificate),
                Optional.empty(),
                Optional.empty());
    }

    static WatchSnapshot of(TargetStatus... statuses) {
        return new WatchSnapshot(List.of(statuses), Optional.empty(), NOON);
    }

    static WatchSnapshot paused(Instant until, TargetStatus... statuses) {
        return new WatchSnapshot(List.of(statuses), Optional.of(until), NOON);
    }
}
