package io.github.rdpmedic.serve;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
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
import io.github.rdpmedic.watch.TargetStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Checks as a probe would bring them. */
final class Hosts {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Hosts() {}

    /** A host of which everything was measured. */
    static CheckResult healthy(Target target) {
        return new CheckResult(
                observation(target, Depth.FULL, facts()),
                new Diagnosis(
                        State.UP,
                        Optional.empty(),
                        Message.verbatim("Answers RDP."),
                        List.of(new Finding(FindingId.NLA_REQUIRED, Severity.INFO, Message.verbatim("NLA")))));
    }

    /** A host that could not be connected to, so that nothing else was measured. */
    static CheckResult down(Target target, Depth depth) {
        return new CheckResult(
                observation(target, depth, Facts.NONE),
                new Diagnosis(
                        State.DOWN,
                        Optional.of(FindingId.PORT_REFUSED),
                        Message.verbatim("The port is closed."),
                        List.of(new Finding(
                                FindingId.PORT_REFUSED, Severity.CRITICAL, Message.verbatim("The port is closed.")))));
    }

    static TargetStatus watched(CheckResult result) {
        return new TargetStatus(
                result.target(),
                result.state(),
                result.diagnosis().cause(),
                NOON,
                false,
                Optional.of(result),
                Optional.of(result).filter(any -> any.state() == State.UP),
                List.of());
    }

    private static Observation observation(Target target, Depth depth, Facts facts) {
        return new Observation(
                target,
                depth,
                NOON,
                Duration.ofMillis(42),
                List.of(
                        StageResult.ok(StageId.RESOLVE, Duration.ofMillis(2), Message.NONE),
                        StageResult.skipped(StageId.PATH, Message.NONE)),
                facts,
                List.of());
    }

    private static Facts facts() {
        return new Facts(
                List.of("192.0.2.7"),
                Optional.of("192.0.2.7"),
                Optional.empty(),
                Optional.of(new Facts.Negotiation(
                        Optional.of("NLA"),
                        List.of(),
                        Optional.empty(),
                        new Facts.Accepts(Optional.of(false), Optional.empty(), Optional.of(true)),
                        Optional.of(true),
                        Optional.of("Windows"))),
                Optional.of(new Facts.Tls("TLSv1.3", "TLS_AES_256_GCM_SHA384", false)),
                Optional.of(new Facts.Certificate(
                        "CN=a \"quoted\"\nname",
                        "CN=ca",
                        List.of(),
                        NOON.minus(Duration.ofDays(100)),
                        NOON.plus(Duration.ofDays(82)),
                        82,
                        "aa",
                        "bb",
                        true,
                        "RSA",
                        Optional.of(2048),
                        "SHA256withRSA",
                        Optional.of(true),
                        Optional.of(Facts.CertificateChange.REPLACED))),
                Optional.of(new Facts.Identity(
                        Optional.of("SRV01"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("10.0.20348"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Duration.ofMillis(-1500)),
                        Optional.empty(),
                        Optional.empty())),
                Optional.of(new Facts.Path(
                        Optional.of("eth0"),
                        Optional.empty(),
                        Optional.of(1500),
                        Optional.of(1400),
                        Optional.empty(),
                        Optional.of(Duration.ofMillis(3)),
                        Optional.empty(),
                        Optional.of(5.0))));
    }
}
