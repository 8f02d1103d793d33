package io.github.rdpmedic.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.watch.TargetStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HostMetricTest {

    private static final Target TARGET = new Target("File server", new Endpoint("srv01", 3389));
    private static final Path README = Path.of("installer/fleet/README.md");

    @Test
    void everyMetricOfAHostThatWasFullyMeasuredHasASample() {
        HostView view = HostView.of(Hosts.healthy(TARGET));

        assertThat(HostMetric.ALL)
                .filteredOn(metric -> !metric.name().equals("rdp_cause"))
                .allSatisfy(metric -> assertThat(metric.samples().apply(view))
                        .as(metric.name())
                        .isNotEmpty()
                        .allSatisfy(sample -> assertThat(sample.labels()).hasSameSizeAs(metric.labels())));
    }

    @Test
    void whatWasNotMeasuredIsAbsentAndNeverZero() {
        HostView down = HostView.of(Hosts.down(TARGET, Depth.FULL));

        assertThat(HostMetric.ALL.stream()
                        .filter(metric -> metric.samples().apply(down).findAny().isPresent())
                        .map(HostMetric::name))
                .containsExactly(
                        "rdp_up",
                        "rdp_state",
                        "rdp_cause",
                        "rdp_finding",
                        "rdp_probe_timestamp_seconds",
                        "rdp_probe_duration_seconds",
                        "rdp_stage_duration_seconds");
    }

    @Test
    void nothingIsSaidOfAHostThatWasNotCheckedYetButItsState() {
        HostView waiting = HostView.of(new TargetStatus(
                TARGET,
                State.UNKNOWN,
                Optional.empty(),
                Hosts.NOON,
                false,
                Optional.empty(),
                Optional.empty(),
                List.of()));

        assertThat(HostMetric.ALL.stream()
                        .filter(metric ->
                                metric.samples().apply(waiting).findAny().isPresent())
                        .map(HostMetric::name))
                .containsExactly("rdp_state");
    }

    @Test
    void unitsAreSecondsBytesAndRatios() {
        HostView view = HostView.of(Hosts.healthy(TARGET));

        assertThat(value("rdp_clock_skew_seconds", view)).isEqualTo(-1.5);
        assertThat(value("rdp_probe_duration_seconds", view)).isEqualTo(0.042);
        assertThat(value("rdp_path_mtu_bytes", view)).isEqualTo(1400);
        assertThat(value("rdp_path_loss_ratio", view)).isEqualTo(0.05);
        assertThat(value("rdp_certificate_replaced", view)).isEqualTo(1);
        assertThat(value("rdp_certificate_not_after_timestamp_seconds", view)).isEqualTo(1_802_433_600);
    }

    @Test
    void aStageThatWasSkippedHasNoDuration() {
        assertThat(metric("rdp_stage_duration_seconds").samples().apply(HostView.of(Hosts.healthy(TARGET))))
                .containsExactly(Sample.of(0.002, "resolve"));
    }

    @Test
    void theCertificateOfTheLastFullCheckStaysKnownWhileTheHostIsDown() {
        CheckResult down = Hosts.down(TARGET, Depth.PORT);
        HostView view = new HostView(
                State.DOWN, down.diagnosis().cause(), Optional.of(down), Optional.of(Hosts.healthy(TARGET)));

        assertThat(value("rdp_up", view)).isZero();
        assertThat(value("rdp_certificate_not_after_timestamp_seconds", view)).isPositive();
        assertThat(view.findings()).hasSize(1);
    }

    @Test
    void theTableInTheReadmeIsTheOneInTheCode() throws Exception {
        Stream<String> hosts =
                HostMetric.ALL.stream().map(metric -> row(metric.name(), metric.labels(), metric.help()));
        Stream<String> own = Stream.of(ProgramMetrics.Metric.values())
                .map(metric -> row(metric.title(), metric.labels(), metric.help()));

        assertThat(Files.readString(README))
                .contains(hosts.collect(Collectors.joining("\n")))
                .contains(own.collect(Collectors.joining("\n")));
    }

    private static String row(String name, List<String> labels, String help) {
        return "| `" + name + "` | " + String.join(", ", labels) + " | " + help + " |";
    }

    private static HostMetric metric(String name) {
        return HostMetric.ALL.stream()
                .filter(metric -> metric.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double value(String name, HostView view) {
        return metric(name).samples().apply(view).findFirst().orElseThrow().value();
    }
}
