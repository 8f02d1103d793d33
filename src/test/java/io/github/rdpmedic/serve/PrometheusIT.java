package io.github.rdpmedic.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.rdpmedic.demo.HostBehaviour;
import io.github.rdpmedic.demo.SimulatedHost;
import io.github.rdpmedic.demo.SimulatedNetwork;
import io.github.rdpmedic.diagnose.Diagnoser;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.IpNetwork;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.peers.PrometheusServer;
import io.github.rdpmedic.platform.none.NonePlatform;
import io.github.rdpmedic.probe.AddressLookup;
import io.github.rdpmedic.probe.Cancellation;
import io.github.rdpmedic.probe.LadderProbe;
import io.github.rdpmedic.probe.Probe;
import io.github.rdpmedic.probe.ProbeRequest;
import io.github.rdpmedic.probe.pins.PinningProbe;
import io.github.rdpmedic.probe.pins.PinsInMemory;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Prometheus over a real exporter over simulated hosts. */
class PrometheusIT {

    private static final int HOSTS = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path RULES = Path.of("installer/fleet/rules");

    private static final Probe PROBE = new PinningProbe(
            new LadderProbe(NonePlatform.create(Map.of()).icmp()), new PinsInMemory(), new AddressLookup());

    @TempDir
    private Path directory;

    @BeforeAll
    static void prometheusIsHere() {
        PrometheusServer.assumeInstalled();
    }

    @Test
    void theShippedRulesAreSoundAndPassTheirOwnTests() throws Exception {
        assertThat(PrometheusServer.promtool(
                        "check", "rules", RULES.resolve("rdp-medic.rules.yml").toString()))
                .startsWith("0: ")
                .contains("6 rules found");
        assertThat(PrometheusServer.promtool(
                        "test",
                        "rules",
                        RULES.resolve("rdp-medic.rules.test.yml").toString()))
                .startsWith("0: ")
                .contains("SUCCESS");
    }

    @Test
    void theShippedScrapeConfigurationIsSound() throws Exception {
        Path copy = Files.copy(Path.of("installer/fleet/prometheus.yml"), directory.resolve("prometheus.yml"));
        Files.copy(RULES.resolve("rdp-medic.rules.yml"), directory.resolve("rdp-medic.rules.yml"));
        Files.writeString(directory.resolve("rdp-hosts.json"), "[{\"targets\": [\"server01:3389\"]}]");

        assertThat(PrometheusServer.promtool("check", "config", copy.toString()))
                .startsWith("0: ");
    }

    @Test
    void twoHundredHostsAreScrapedThroughRelabellingAndEachTroubleRaisesItsAlert() throws Exception {
        try (SimulatedNetwork network = SimulatedNetwork.open();
                MetricsServer exporter = exporter()) {
            Map<String, SimulatedHost> troubled = Map.of(
                    "RdpHostDown", network.add("DOWN", HostBehaviour.portRefused()),
                    "RdpCertificateExpires",
                            network.add("EXPIRING", HostBehaviour.certificateExpiringIn(Duration.ofDays(5))),
                    "RdpNlaOff", network.add("NLA-OFF", HostBehaviour.xrdp()),
                    "RdpClockSkew", network.add("LATE", HostBehaviour.clockSkewed(Duration.ofMinutes(-20))),
                    "RdpCertificateReplaced", network.add("REPLACED", HostBehaviour.healthy()));
            SimulatedHost replaced = troubled.get("RdpCertificateReplaced");
            check(replaced.target(), Depth.FULL, Duration.ofSeconds(5));
            replaced.behave(HostBehaviour.certificateForAnotherName());
            for (int i = troubled.size(); i < HOSTS; i++) {
                network.add("SRV-" + i, HostBehaviour.healthy());
            }

            try (PrometheusServer prometheus = PrometheusServer.start(configuration(network.hosts(), exporter))) {
                await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
                    assertThat(number(prometheus, "count(rdp_up)")).isEqualTo(HOSTS);
                    assertThat(firing(prometheus)).containsExactlyInAnyOrderElementsOf(expected(troubled));
                });

                assertThat(number(prometheus, "sum(rdp_up)")).isEqualTo(HOSTS - 1);
                assertThat(number(prometheus, "count(rdp_certificate_info)")).isEqualTo(HOSTS - 1);
                assertThat(number(prometheus, "count(rdp_path_mtu_bytes) or vector(0)"))
                        .as("nobody searched the path, so nothing is said of it")
                        .isZero();
                for (String expression : Dashboard.shipped().expressions()) {
                    assertThatCode(() -> prometheus.query(expression))
                            .as(expression)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    private static MetricsServer exporter() throws IOException {
        ServeOptions options = new ServeOptions(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Duration.ofSeconds(5),
                16,
                1_000,
                Optional.empty(),
                Optional.empty());
        WatchSnapshot nothing = new WatchSnapshot(List.of(), Optional.empty(), Hosts.NOON);
        List<IpNetwork> loopback = List.of(IpNetwork.parse("127.0.0.0/8"));
        return MetricsServer.start(
                options, "test", () -> nothing, List::of, () -> loopback, false, PrometheusIT::check);
    }

    private static CheckResult check(Target target, Depth depth, Duration timeout) {
        Observation observation = PROBE.probe(new ProbeRequest(target, depth, timeout), Cancellation.none());
        return new CheckResult(observation, Diagnoser.diagnose(observation));
    }

    /** The shipped rules with shorter waits: promtool tests the real ones. */
    private String configuration(List<SimulatedHost> hosts, MetricsServer exporter) throws IOException {
        String quick = Files.readString(RULES.resolve("rdp-medic.rules.yml")).replaceAll("for: \\w+", "for: 2s");
        Path rules = Files.writeString(directory.resolve("quick.rules.yml"), quick);
        String targets = hosts.stream()
                .map(host -> "\"" + host.target().endpoint() + "\"")
                .collect(Collectors.joining(", "));
        return """
                global: {scrape_interval: 15s, scrape_timeout: 10s, evaluation_interval: 1s}
                rule_files: ["%s"]
                scrape_configs:
                  - job_name: rdp
                    metrics_path: /probe
                    params: {module: [full]}
                    static_configs: [{targets: [%s]}]
                    relabel_configs:
                      - {source_labels: [__address__], target_label: __param_target}
                      - {source_labels: [__param_target], target_label: instance}
                      - {target_label: __address__, replacement: "127.0.0.1:%d"}
                """.formatted(rules, targets, exporter.port());
    }

    private static Set<String> expected(Map<String, SimulatedHost> troubled) {
        return troubled.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().target().endpoint())
                .collect(Collectors.toSet());
    }

    private static Set<String> firing(PrometheusServer prometheus) throws Exception {
        return StreamSupport.stream(prometheus.alerts().spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(alert -> alert.get("state").getAsString().equals("firing"))
                .map(alert -> alert.getAsJsonObject("labels"))
                .map(labels -> text(labels, "alertname") + " " + text(labels, "instance"))
                .collect(Collectors.toSet());
    }

    private static String text(JsonObject labels, String name) {
        return labels.get(name).getAsString();
    }

    private static double number(PrometheusServer prometheus, String expression) throws Exception {
        return StreamSupport.stream(prometheus.query(expression).spliterator(), false)
                .map(sample ->
                        sample.getAsJsonObject().getAsJsonArray("value").get(1).getAsDouble())
                .findFirst()
                .orElse(0.0);
    }
}
