package io.github.rdpmedic.cli;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Values for tests. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456789Z");

    private Samples() {}

    static Target target(String name, String address) {
        return new Target(name, Endpoint.parse(address));
    }

    static Observation observation(Target target) {
        return observation(target, Facts.NONE);
    }

    /** Of a host that was asked for everything. */
    static Facts answersOnRequest() {
        Facts.Negotiation negotiation = new Facts.Negotiation(
                        Optional.of("TLS"),
                        List.of(),
                        Optional.empty(),
                        Facts.Accepts.NOT_MEASURED,
                        Optional.empty(),
                        Optional.empty())
                .with(List.of(
                        new Facts.Requested("RDSTLS", Optional.of(false), Optional.of("TLS")),
                        new Facts.Requested("RDSAAD", Optional.empty(), Optional.empty())));
        Facts.Tls tls = new Facts.Tls("TLSv1.2", "TLS_AES_256_GCM_SHA384", false)
                .with(List.of(
                        new Facts.TlsVersion("TLSv1.1", Optional.of(false)),
                        new Facts.TlsVersion("TLSv1.2", Optional.of(true)),
                        new Facts.TlsVersion("TLSv1.3", Optional.empty())));
        Facts.Path path = new Facts.Path(
                Optional.of("eth0"),
                Optional.empty(),
                Optional.of(1500),
                Optional.of(1400),
                Optional.of(false),
                Optional.of(Duration.ofNanos(1_250_000)),
                Optional.of(Duration.ofNanos(31_000)),
                Optional.empty());
        return new Facts(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(negotiation),
                Optional.of(tls),
                Optional.empty(),
                Optional.empty(),
                Optional.of(path));
    }

    static Observation observation(Target target, Facts facts) {
        return new Observation(
                target,
                Depth.FULL,
                NOON,
                Duration.ofMillis(42),
                List.of(
                        StageResult.ok(StageId.RESOLVE, Duration.ofNanos(1_250_000), Message.verbatim("192.0.2.7")),
                        StageResult.fail(
                                StageId.CONNECT,
                                Duration.ofMillis(3),
                                FindingId.PORT_REFUSED,
                                Message.verbatim("refused"))),
                facts,
                List.of("connecting to 192.0.2.7"));
    }

    /** An observation of a host that the probe never reached. */
    static Observation nothing(Target target) {
        return new Observation(
                target,
                Depth.FULL,
                NOON,
                Duration.ZERO,
                Stream.of(StageId.values())
                        .map(stage -> StageResult.skipped(stage, Message.NONE))
                        .toList(),
                Facts.NONE,
                List.of());
    }

    static Diagnosis diagnosis(State state) {
        return switch (state) {
            case UP -> new Diagnosis(state, Optional.empty(), Message.verbatim("Answers RDP."), List.of());
            case WARNING ->
                troubled(
                        state,
                        FindingId.CERTIFICATE_EXPIRING,
                        "The certificate ends in 5 days.",
                        "Valid until Friday.");
            case DOWN -> troubled(state, FindingId.PORT_REFUSED, "The port is closed.");
            case UNREACHABLE -> troubled(state, FindingId.OWN_NETWORK_DOWN, "This PC has no network.");
            case UNKNOWN -> troubled(state, FindingId.INTERNAL_ERROR, "Nothing was measured.");
        };
    }

    private static Diagnosis troubled(State state, FindingId cause, String summary) {
        return troubled(state, cause, summary, summary);
    }

    private static Diagnosis troubled(State state, FindingId cause, String summary, String detail) {
        return new Diagnosis(
                state,
                Optional.of(cause),
                Message.verbatim(summary),
                List.of(
                        new Finding(cause, Severity.CRITICAL, Message.verbatim(detail)),
                        new Finding(FindingId.CLOCK_SKEW, Severity.WARNING, Message.verbatim("Six minutes apart.")),
                        new Finding(FindingId.WIFI, Severity.INFO, Message.verbatim("Connected by Wi-Fi."))));
    }
}
