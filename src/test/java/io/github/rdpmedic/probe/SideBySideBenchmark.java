package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.peers.BareDialogue;
import io.github.rdpmedic.peers.DelayProxy;
import io.github.rdpmedic.peers.FreeRdpShadow;
import io.github.rdpmedic.peers.NmapScripts;
import io.github.rdpmedic.peers.XrdpServer;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The same real hosts, checked by RDP Medic and by nmap's three scripts for Remote Desktop in one run: how long each
 * takes and what each says, against what is known of the host. {@code mvn -B package -DskipTests}, then
 * {@code mvn -B -Pbenchmark test -Dtest=SideBySideBenchmark}. The hosts are relayed to port 3389 of a loopback address, because
 * nmap knows the protocol by that port; the relay adds no delay.
 */
class SideBySideBenchmark {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int WARM_UP = 40;
    private static final int RUNS = 11;

    /** A host that is still putting away the connections of one check is slow to answer the next. */
    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(300);

    private static final double TIMES_FASTER = 20;

    @Test
    void xrdpThatTakesTlsAndStandardSecurity() throws Exception {
        try (XrdpServer xrdp = XrdpServer.start(XrdpServer.SecurityLayer.NEGOTIATE);
                DelayProxy relay = onStandardPort(xrdp.endpoint(), "127.77.0.2")) {
            compare("xrdp, security_layer=negotiate", relay.endpoint(), TruthTable.of(xrdp));
        }
    }

    @Test
    void freeRdpShadowThatRequiresNla() throws Exception {
        try (FreeRdpShadow shadow = FreeRdpShadow.start(FreeRdpShadow.Security.NLA);
                DelayProxy relay = onStandardPort(shadow.endpoint(), "127.77.0.3")) {
            compare("FreeRDP shadow, /sec:nla", relay.endpoint(), TruthTable.of(shadow));
        }
    }

    private static DelayProxy onStandardPort(Endpoint host, String loopback) throws Exception {
        return DelayProxy.to(host, Duration.ZERO, loopback, Endpoint.DEFAULT_PORT);
    }

    private static void compare(String name, Endpoint host, Map<String, String> truth) throws Exception {
        NmapScripts nmap = NmapScripts.on(host);
        Duration cold = coldCheck(host);
        Probe probe = Probes.probe();
        List<Duration> warm = new ArrayList<>();
        List<Duration> bare = new ArrayList<>();
        Observation observation = null;
        for (int i = 0; i < WARM_UP + RUNS; i++) {
            Thread.sleep(BETWEEN_CHECKS.toMillis());
            observation = probe.probe(Probes.request(host, Depth.FULL, TIMEOUT), Cancellation.none());
            if (i >= WARM_UP) {
                warm.add(observation.took());
                Thread.sleep(BETWEEN_CHECKS.toMillis());
                bare.add(BareDialogue.with(host));
            }
        }
        Duration median = median(warm);
        Duration hostAlone = median(bare);
        double faster = (double) nmap.took().toNanos() / median.toNanos();
        System.out.printf("%n%s%n", name);
        System.out.printf("  nmap, three scripts        %,8d ms%n", nmap.took().toMillis());
        System.out.printf("  rdp-medic check, cold      %,8d ms%n", cold.toMillis());
        System.out.printf(
                "  full check, warm process   %8.1f ms (median of %d), %.0f times faster%n",
                median.toNanos() / 1e6, RUNS, faster);
        System.out.printf("  the host's own time in it  %8.1f ms (median of %d)%n", hostAlone.toNanos() / 1e6, RUNS);
        FactTable facts = new FactTable(truth, FactTable.facts(observation), FactTable.facts(nmap));
        System.out.print(facts.text());

        assertThat(faster).isGreaterThanOrEqualTo(TIMES_FASTER);
        assertThat(cold).isLessThan(nmap.took());
        assertThat(facts.wrongOurs()).as("false facts").isEmpty();
        assertThat(facts.rightOurs()).isGreaterThan(facts.rightNmaps());
    }

    private static Duration median(List<Duration> runs) {
        return runs.stream().sorted().toList().get(RUNS / 2);
    }

    /** A process of its own, from its start to its end; the jar where it was built. */
    private static Duration coldCheck(Endpoint host) throws Exception {
        Path jar = Path.of("target", "rdp-medic.jar");
        Path config = Files.createTempDirectory("rdp-medic-cold");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(
                Files.exists(jar)
                        ? List.of("-jar", jar.toString())
                        : List.of("-cp", System.getProperty("java.class.path"), "io.github.rdpmedic.Main"));
        command.addAll(List.of("check", "--json", "--config", config.toString(), host.toString()));
        File output = config.resolve("output").toFile();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectOutput(output).start();
        process.waitFor();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(Files.readString(output.toPath())).contains("\"subjectAlternativeNames\"");
        Arrays.stream(config.toFile().listFiles()).forEach(File::delete);
        Files.deleteIfExists(config);
        return took;
    }
}
