package io.github.rdpmedic.fix.traces;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.demo.HostBehaviour;
import io.github.rdpmedic.demo.SimulatedHost;
import io.github.rdpmedic.demo.SimulatedNetwork;
import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixEngine;
import io.github.rdpmedic.fix.FixOption;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.InMemoryPorts;
import io.github.rdpmedic.fix.journal.Journal;
import io.github.rdpmedic.fix.journal.Verdict;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.peers.FreeRdpClient;
import io.github.rdpmedic.platform.RecordingSession;
import io.github.rdpmedic.platform.none.NoRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real FreeRDP remembers of two hosts, forgotten for one of them and brought back. */
class FreeRdpTracesIT {

    @TempDir
    Path home;

    @BeforeEach
    void freeRdpIsInstalled() {
        FreeRdpClient.assumeInstalled();
    }

    /** Accepts the certificate for good, as a person who presses Y, and gives up before the sign-in. */
    private void trust(String host, int port) throws IOException, InterruptedException {
        FreeRdpClient.acceptCertificate(new Endpoint(host, port), home);
    }

    private Map<String, String> remembered() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(home.resolve(".config/freerdp"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(home.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private boolean remembers(String host) throws IOException {
        return remembered().entrySet().stream()
                .anyMatch(
                        file -> file.getKey().contains(host) || file.getValue().contains(host));
    }

    @Test
    void oneHostIsForgottenAndTheOtherIsNot() throws Exception {
        try (SimulatedNetwork network = SimulatedNetwork.open()) {
            SimulatedHost host = network.add("TERM-02", HostBehaviour.tlsOnly());
            trust("localhost", host.address().getPort());
            trust("127.0.0.1", host.address().getPort());
        }
        Map<String, String> before = remembered();
        assertThat(remembers("localhost")).isTrue();
        assertThat(remembers("127.0.0.1")).isTrue();
        InMemoryPorts pc = new InMemoryPorts();
        ClearCache fix = new ClearCache(RecordingSession.linux(home).session(), new NoRegistry(), Clock.systemUTC());
        FixEngine engine = new FixEngine(
                new Journal(home.resolve("journal")),
                pc.ports(),
                target -> {
                    throw new AssertionError("a cache is no reason to check a target");
                },
                Clock.systemUTC());

        FixPlan plan = fix.plan(FixOptions.NONE.with(FixOption.HOST, "LOCALHOST"), Evidence.NONE);
        FixOptions all = FixOptions.NONE.with(FixOption.PART, "certificates");
        var result = engine.apply(fix, plan, Evidence.NONE, step -> {});

        assertThat(result.verdict()).isEqualTo(Verdict.APPLIED);
        assertThat(fix.plan(FixOptions.NONE.with(FixOption.HOST, "localhost"), Evidence.NONE)
                        .changes())
                .isEmpty();
        assertThat(fix.plan(all, Evidence.NONE).changes()).isNotEmpty();
        assertThat(remembers("127.0.0.1")).isTrue();
        engine.undo(result.journalId().orElseThrow());
        assertThat(remembered()).isEqualTo(before);
    }
}
