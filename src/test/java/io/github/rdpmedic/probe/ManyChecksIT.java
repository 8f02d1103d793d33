package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.demo.HostBehaviour;
import io.github.rdpmedic.demo.SimulatedNetwork;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A program that runs for months must not keep anything of a check: no socket, no file, no thread. */
@Timeout(300)
@EnabledOnOs(OS.LINUX)
class ManyChecksIT {

    private static final int CHECKS = 1000;
    private static final int AT_ONCE = 16;
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    /** What the JVM opens meanwhile for itself. */
    private static final int SLACK = 8;

    private static long openFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.count();
        }
    }

    private static List<Target> hosts(SimulatedNetwork network) throws IOException {
        return List.of(
                network.add("healthy", HostBehaviour.healthy()).target(),
                network.add("xrdp", HostBehaviour.xrdp()).target(),
                network.add("closed", HostBehaviour.portRefused()).target(),
                network.add("web", HostBehaviour.http()).target(),
                network.add("hangs up", HostBehaviour.closesBeforeAnswer()).target(),
                network.add("closes in TLS", HostBehaviour.tlsCloses()).target(),
                network.add("refuses TLS", HostBehaviour.tlsAlert()).target(),
                network.add("old", HostBehaviour.legacyTls()).target());
    }

    private static void check(Probe probe, List<Target> hosts, int times) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<?>> checks = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            ProbeRequest request = new ProbeRequest(hosts.get(i % hosts.size()), Depth.FULL, TIMEOUT);
            checks.add(threads.submit(() -> probe.probe(request, Cancellation.none())));
        }
        for (Future<?> each : checks) {
            each.get();
        }
        threads.shutdown();
    }

    @Test
    void aThousandChecksLeaveNeitherSocketsNorThreads() throws Exception {
        try (SimulatedNetwork network = SimulatedNetwork.open()) {
            List<Target> hosts = hosts(network);
            Probe probe = Probes.probe();
            check(probe, hosts, hosts.size() * AT_ONCE);
            long filesBefore = openFiles();

            check(probe, hosts, CHECKS);

            await().atMost(Duration.ofSeconds(10)).until(() -> openFiles() <= filesBefore + SLACK);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                            .extracting(Thread::getName)
                            .noneMatch(name -> name.startsWith("rdp-medic")));
        }
    }
}
