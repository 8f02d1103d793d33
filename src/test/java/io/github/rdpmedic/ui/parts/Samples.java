package io.github.rdpmedic.ui.parts;

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
import io.github.rdpmedic.watch.TargetStatus;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The hosts that the tests of the windows speak about, at one fixed moment. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-11-22T09:43:12Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private Samples() {}

    public static WatchSnapshot office() {
        return snapshot(List.of(
                expiringSoon(),
                withoutCertificate(),
                healthy("DESKTOP-K4", 9, 142),
                healthy("SQL-ADMIN", 31, 64),
                healthy("build-vm", 3, 388),
                notYetChecked("HOME-PC")));
    }

    public static WatchSnapshot snapshot(List<TargetStatus> statuses) {
        return new WatchSnapshot(statuses, Optional.empty(), NOW);
    }

    public static WatchSnapshot paused(Instant until) {
        return new WatchSnapshot(office().statuses(), Optional.of(until), NOW);
    }

    public static WatchSnapshot manyHosts(int count) {
        return snapshot(IntStream.rangeClosed(1, count)
                .mapToObj(i -> healthy(String.format("host-%03d", i), i % 40 + 1, i))
                .toList());
    }

    public static Target target(String name) {
        return new Target(
                name, Endpoint.parse(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "") + ".example.net"));
    }

    public static TargetStatus healthy(String name, int millis, int daysLeft) {
        CheckResult result = result(name, State.UP, Optional.empty(), stages(millis), facts(millis, daysLeft, "NLA"));
        return status(result, latencies(millis, 0), false);
    }

    public static TargetStatus expiringSoon() {
        Finding finding = new Finding(
                FindingId.CERTIFICATE_EXPIRING,
                Severity.WARNING,
                Message.verbatim("The certificate ends on 27 November 2026, in 5 days."));
        CheckResult result = result("FILESRV01", State.WARNING, Optional.of(finding), stages(14), facts(14, 5, "NLA"));
        return status(result, latencies(14, 0), false);
    }

    /** Refuses TLS with SSL_CERT_NOT_ON_SERVER. */
    public static TargetStatus withoutCertificate() {
        Finding finding = new Finding(
                FindingId.CERTIFICATE_MISSING,
                Severity.CRITICAL,
                Message.verbatim("The host answered the negotiation with SSL_CERT_NOT_ON_SERVER (failure 3)."));
        Facts facts = new Facts(
                List.of("10.4.2.17"),
                Optional.of("10.4.2.17"),
                Optional.of(new Facts.Tcp(Facts.TcpOutcome.OPEN, Optional.of(Duration.ofMillis(9)))),
                Optional.of(new Facts.Negotiation(
                        Optional.empty(),
                        List.of(),
                        Optional.of("SSL_CERT_NOT_ON_SERVER"),
                        Facts.Accepts.NOT_MEASURED,
                        Optional.empty(),
                        Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        CheckResult result = result("TERM-02", State.DOWN, Optional.of(finding), refusedStages(), facts);
        return status(result, latencies(11, 14), false);
    }

    public static TargetStatus notYetChecked(String name) {
        return new TargetStatus(
                target(name),
                State.UNKNOWN,
                Optional.empty(),
                NOW.minusSeconds(5),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    public static TargetStatus checking(TargetStatus status) {
        return new TargetStatus(
                status.target(),
                status.state(),
                status.cause(),
                status.since(),
                true,
                status.last(),
                status.lastFull(),
                status.latencies());
    }

    /** The same host after one more port check, just now, that was answered or refused. */
    public static TargetStatus withLaterPortCheck(TargetStatus status, boolean answered) {
        Optional<FindingId> cause = answered ? Optional.empty() : Optional.of(FindingId.PORT_REFUSED);
        StageResult connect = answered
                ? ok(StageId.CONNECT, 9, "TCP 3389 open")
                : StageResult.fail(
                        StageId.CONNECT, Duration.ofMillis(9), FindingId.PORT_REFUSED, Message.verbatim("refused"));
        Observation seen = new Observation(
                status.target(),
                Depth.PORT,
                NOW.minusSeconds(1),
                Duration.ofMillis(20),
                List.of(connect),
                Facts.NONE,
                List.of());
        State state = answered ? State.UP : State.DOWN;
        CheckResult port = new CheckResult(seen, new Diagnosis(state, cause, Message.NONE, List.of()));
        return new TargetStatus(
                status.target(),
                answered ? status.state() : state,
                answered ? status.cause() : cause,
                status.since(),
                false,
                Optional.of(port),
                status.lastFull(),
                status.latencies());
    }

    public static CheckResult result(
            String name, State state, Optional<Finding> cause, List<StageResult> stages, Facts facts) {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(
                FindingId.NLA_REQUIRED,
                Severity.INFO,
                Message.verbatim("The host asks for Network Level Authentication, as Windows does by default.")));
        cause.ifPresent(findings::add);
        Observation observation = new Observation(
                target(name),
                Depth.FULL,
                NOW.minusSeconds(13),
                Duration.ofSeconds(1),
                stages,
                facts,
                List.of("+0 ms resolve: 10.4.2.17", "+2 ms connect 10.4.2.17:3389", "+11 ms X.224 Connection Confirm"));
        Message summary = Message.verbatim(
                cause.isPresent()
                        ? "The host answers, but something about its certificate wants attention."
                        : "The host answers RDP, and nothing about it wants attention.");
        return new CheckResult(observation, new Diagnosis(state, cause.map(Finding::id), summary, findings));
    }

    public static Facts facts(int millis, int daysLeft, String selected) {
        return new Facts(
                List.of("10.4.2.11", "fd00::11"),
                Optional.of("10.4.2.11"),
                Optional.of(new Facts.Tcp(Facts.TcpOutcome.OPEN, Optional.of(Duration.ofMillis(millis)))),
                Optional.of(new Facts.Negotiation(
                        Optional.of(selected),
                        List.of("EXTENDED_CLIENT_DATA_SUPPORTED", "DYNVC_GFX_PROTOCOL_SUPPORTED"),
                        Optional.empty(),
                        new Facts.Accepts(Optional.of(false), Optional.of(true), Optional.of(true)),
                        Optional.of(true),
                        Optional.empty())),
                Optional.of(new Facts.Tls("TLSv1.3", "TLS_AES_256_GCM_SHA384", false)),
                Optional.of(certificate(daysLeft)),
                Optional.of(new Facts.Identity(
                        Optional.of("FILESRV01"),
                        Optional.of("EXAMPLE"),
                        Optional.of("filesrv01.example.net"),
                        Optional.of("example.net"),
                        Optional.of("example.net"),
                        Optional.of(true),
                        Optional.of("10.0.20348"),
                        Optional.of("Windows Server 2022"),
                        Optional.of(NOW),
                        Optional.of(Duration.ofMillis(-1300)),
                        Optional.of(Duration.ofMillis(6)),
                        Optional.empty())),
                Optional.empty());
    }

    public static Facts.Certificate certificate(int daysLeft) {
        return new Facts.Certificate(
                "CN=filesrv01.example.net",
                "CN=filesrv01.example.net",
                List.of("filesrv01.example.net"),
                NOW.minus(Duration.ofDays(170)),
                NOW.plus(Duration.ofDays(daysLeft)).plusSeconds(60),
                daysLeft,
                "a94a8fe5ccb19ba61c4c0873d391e987982fbbd3",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                true,
                "RSA",
                Optional.of(2048),
                "SHA256withRSA",
                Optional.of(true),
                Optional.of(Facts.CertificateChange.UNCHANGED));
    }

    private static List<StageResult> stages(int millis) {
        return List.of(
                ok(StageId.RESOLVE, 2, "10.4.2.11"),
                ok(StageId.CONNECT, millis, "TCP 3389 open"),
                ok(StageId.NEGOTIATE, millis + 2, "NLA"),
                ok(StageId.TLS, 38, "TLSv1.3"),
                ok(StageId.CERTIFICATE, 1, "FILESRV01, self-signed"),
                ok(StageId.IDENTITY, 12, "filesrv01.example.net"),
                StageResult.skipped(StageId.PATH, Message.verbatim("not measured")));
    }

    private static List<StageResult> refusedStages() {
        Message notReached = Message.verbatim("not reached");
        return List.of(
                ok(StageId.RESOLVE, 2, "10.4.2.17"),
                ok(StageId.CONNECT, 9, "TCP 3389 open"),
                StageResult.fail(
                        StageId.NEGOTIATE,
                        Duration.ofMillis(11),
                        FindingId.CERTIFICATE_MISSING,
                        Message.verbatim("SSL_CERT_NOT_ON_SERVER")),
                StageResult.skipped(StageId.TLS, notReached),
                StageResult.skipped(StageId.CERTIFICATE, notReached),
                StageResult.skipped(StageId.IDENTITY, notReached),
                StageResult.skipped(StageId.PATH, notReached));
    }

    private static StageResult ok(StageId id, int millis, String detail) {
        return StageResult.ok(id, Duration.ofMillis(millis), Message.verbatim(detail));
    }

    /** A line that wanders a little; the last {@code failed} checks got no answer. */
    private static List<Optional<Duration>> latencies(int millis, int failed) {
        return IntStream.range(0, 60)
                .mapToObj(i -> i >= 60 - failed
                        ? Optional.<Duration>empty()
                        : Optional.of(Duration.ofNanos(
                                (long) (millis * 1e6 * (1 + 0.12 * Math.sin(i / 3.0) + 0.06 * Math.sin(i * 1.7))))))
                .toList();
    }

    private static TargetStatus status(CheckResult result, List<Optional<Duration>> latencies, boolean checking) {
        return new TargetStatus(
                result.target(),
                result.state(),
                result.diagnosis().cause(),
                NOW.minusSeconds(132),
                checking,
                Optional.of(result),
                Optional.of(result),
                latencies);
    }
}
