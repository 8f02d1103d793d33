package io.github.rdpmedic.serve;

import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One row of the table of metrics of a host. The names are public: add, never rename. The table in
 * {@code installer/fleet/README.md} is held to this one by a test.
 *
 * @param labels beside {@code target} and {@code address}, which only {@code /metrics} has
 * @param samples what was measured; what was not has no sample, and never a zero
 */
record HostMetric(String name, List<String> labels, String help, Function<HostView, Stream<Sample>> samples) {

    private static final double NANOS = 1e9;

    /** In the order of the page. */
    static final List<HostMetric> ALL = List.of(
            new HostMetric(
                    "rdp_up",
                    List.of(),
                    "1 when the newest check ended with up or warning, which takes the answer of an RDP server; 0 when it"
                            + " did not; absent when that is not known.",
                    view -> view.state() == State.UNKNOWN
                            ? Stream.empty()
                            : Stream.of(Sample.of(view.answers() ? 1 : 0))),
            new HostMetric(
                    "rdp_state",
                    List.of("state"),
                    "1 for the state that the host is in, 0 for the others.",
                    view -> Stream.of(State.values())
                            .map(state -> Sample.of(state == view.state() ? 1 : 0, state.id()))),
            new HostMetric(
                    "rdp_cause",
                    List.of("id"),
                    "1 for the finding that explains the state; absent when the host is up.",
                    view -> view.cause().map(cause -> Sample.of(1, cause.id())).stream()),
            new HostMetric(
                    "rdp_finding",
                    List.of("id", "severity"),
                    "1 for each thing that was noticed: info, warning or critical.",
                    view -> view.findings().stream()
                            .map(finding -> Sample.of(
                                    1, finding.id().id(), finding.severity().id()))),
            new HostMetric(
                    "rdp_probe_timestamp_seconds",
                    List.of(),
                    "When the newest check began, in seconds since 1970.",
                    view -> Sample.number(
                            view.latest().map(check -> epoch(check.observation().startedAt())))),
            new HostMetric(
                    "rdp_probe_duration_seconds",
                    List.of(),
                    "How long the newest check took.",
                    view -> Sample.number(view.latest()
                            .map(check -> seconds(check.observation().took())))),
            new HostMetric(
                    "rdp_stage_duration_seconds",
                    List.of("stage"),
                    "How long each stage of the newest check took; a stage that was not tried is absent.",
                    HostMetric::stages),
            new HostMetric(
                    "rdp_nla_required",
                    List.of(),
                    "1 when the host takes no client without Network Level Authentication.",
                    view -> Sample.flag(negotiation(view, Facts.Negotiation::nlaRequired))),
            new HostMetric(
                    "rdp_security_accepted",
                    List.of("protocol"),
                    "Whether the host takes standard RDP security (rdp), TLS (tls) and NLA (nla).",
                    HostMetric::accepts),
            new HostMetric(
                    "rdp_tls_legacy_only",
                    List.of(),
                    "1 when TLS 1.0 or 1.1 is the best that the host offers.",
                    view -> Sample.flag(view.fact(Facts::tls).map(Facts.Tls::legacyOnly))),
            new HostMetric(
                    "rdp_tls_info",
                    List.of("version", "cipher_suite"),
                    "The TLS version and cipher suite that were agreed on.",
                    view -> view.fact(Facts::tls).map(tls -> Sample.of(1, tls.version(), tls.cipherSuite())).stream()),
            new HostMetric(
                    "rdp_certificate_not_before_timestamp_seconds",
                    List.of(),
                    "From when the certificate is valid, in seconds since 1970.",
                    view -> Sample.number(certificate(view).map(shown -> epoch(shown.notBefore())))),
            new HostMetric(
                    "rdp_certificate_not_after_timestamp_seconds",
                    List.of(),
                    "Until when the certificate is valid, in seconds since 1970.",
                    view -> Sample.number(certificate(view).map(shown -> epoch(shown.notAfter())))),
            new HostMetric(
                    "rdp_certificate_replaced",
                    List.of(),
                    "1 while a certificate that was not renewed at its time waits to be accepted; absent in a module"
                            + " or place that remembers none.",
                    view -> Sample.flag(certificate(view)
                            .flatMap(Facts.Certificate::change)
                            .map(change -> change == Facts.CertificateChange.REPLACED))),
            new HostMetric(
                    "rdp_certificate_matches_target",
                    List.of(),
                    "Whether the certificate names the host that was asked for.",
                    view -> Sample.flag(certificate(view).flatMap(Facts.Certificate::matchesTarget))),
            new HostMetric(
                    "rdp_certificate_info",
                    List.of("subject", "issuer", "sha256", "key_algorithm", "signature_algorithm"),
                    "The certificate that the host shows.",
                    view -> certificate(view)
                            .map(shown -> Sample.of(
                                    1,
                                    shown.subject(),
                                    shown.issuer(),
                                    shown.sha256(),
                                    shown.keyAlgorithm(),
                                    shown.signatureAlgorithm()))
                            .stream()),
            new HostMetric(
                    "rdp_clock_skew_seconds",
                    List.of(),
                    "The clock of the host minus the clock of this computer.",
                    view -> Sample.number(view.fact(Facts::identity)
                            .flatMap(Facts.Identity::clockSkew)
                            .map(HostMetric::seconds))),
            new HostMetric(
                    "rdp_path_mtu_bytes",
                    List.of(),
                    "The largest packet that the path carries, when it was searched.",
                    view -> Sample.number(view.fact(Facts::path).flatMap(Facts.Path::pathMtu))),
            new HostMetric(
                    "rdp_interface_mtu_bytes",
                    List.of(),
                    "The MTU of the interface of this computer that leads to the host.",
                    view -> Sample.number(view.fact(Facts::path).flatMap(Facts.Path::interfaceMtu))),
            new HostMetric(
                    "rdp_path_round_trip_seconds",
                    List.of(),
                    "Round trip of an ICMP echo.",
                    view -> Sample.number(
                            view.fact(Facts::path).flatMap(Facts.Path::rtt).map(HostMetric::seconds))),
            new HostMetric(
                    "rdp_path_loss_ratio",
                    List.of(),
                    "Lost ICMP echoes, 0 to 1.",
                    view -> Sample.number(view.fact(Facts::path)
                            .flatMap(Facts.Path::lossPercent)
                            .map(percent -> percent / 100))),
            new HostMetric(
                    "rdp_info",
                    List.of("selected", "server_kind", "computer", "domain", "build", "product"),
                    "What the host says of itself; an empty label was not measured.",
                    HostMetric::info));

    /** An info metric of the exposition format: always 1, and the labels are what it says. */
    boolean isInfo() {
        return name.endsWith("_info");
    }

    private static Stream<Sample> stages(HostView view) {
        return view.latest().stream()
                .flatMap(check -> check.observation().stages().stream())
                .flatMap(stage -> stage
                        .took()
                        .map(took -> Sample.of(seconds(took), stage.id().id()))
                        .stream());
    }

    private static Stream<Sample> accepts(HostView view) {
        return view.fact(Facts::negotiation).map(Facts.Negotiation::accepts).stream()
                .flatMap(accepts -> Stream.of(
                                accepted("rdp", accepts.rdp()),
                                accepted("tls", accepts.tls()),
                                accepted("nla", accepts.nla()))
                        .flatMap(Optional::stream));
    }

    private static Optional<Sample> accepted(String protocol, Optional<Boolean> answer) {
        return answer.map(yes -> Sample.of(yes ? 1 : 0, protocol));
    }

    private static Stream<Sample> info(HostView view) {
        Optional<Facts.Negotiation> negotiation = view.fact(Facts::negotiation);
        Optional<Facts.Identity> identity = view.fact(Facts::identity);
        if (negotiation.isEmpty() && identity.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(Sample.of(
                1,
                text(negotiation, Facts.Negotiation::selected),
                text(negotiation, Facts.Negotiation::serverKind),
                text(identity, Facts.Identity::computer).toLowerCase(Locale.ROOT),
                text(identity, some -> some.dnsDomain().or(some::netbiosDomain)),
                text(identity, Facts.Identity::build),
                text(identity, Facts.Identity::product)));
    }

    private static <T> String text(Optional<T> part, Function<T, Optional<String>> value) {
        return part.flatMap(value).orElse("");
    }

    private static <T> Optional<T> negotiation(HostView view, Function<Facts.Negotiation, Optional<T>> value) {
        return view.fact(Facts::negotiation).flatMap(value);
    }

    private static Optional<Facts.Certificate> certificate(HostView view) {
        return view.fact(Facts::certificate);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / NANOS;
    }

    private static long epoch(Instant instant) {
        return instant.getEpochSecond();
    }
}
