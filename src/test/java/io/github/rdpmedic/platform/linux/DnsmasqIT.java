package io.github.rdpmedic.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rdpmedic.platform.Programs;
import java.io.IOException;
import java.net.DatagramSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real dnsmasq on a free loopback port, between a question and a name server that counts. */
class DnsmasqIT {

    private static final String NAME = "srv-01.medic.test";

    @TempDir
    Path directory;

    private CountingDnsServer upstream;
    private Process server;
    private Path pidFile;
    private int port;

    @BeforeEach
    void startDnsmasq() throws IOException {
        Path program = new Programs(Map.of()).find("dnsmasq").orElse(null);
        assumeTrue(program != null, "dnsmasq (package dnsmasq-base) is not installed");
        upstream = new CountingDnsServer(0, "192.0.2.1");
        pidFile = directory.resolve("dnsmasq.pid");
        port = freePort();
        server = new ProcessBuilder(
                        program.toString(),
                        "--keep-in-foreground",
                        "--conf-file=/dev/null",
                        "--no-resolv",
                        "--no-hosts",
                        "--listen-address=127.0.0.1",
                        "--bind-interfaces",
                        "--user=" + System.getProperty("user.name"),
                        "--port=" + port,
                        "--pid-file=" + pidFile,
                        "--addn-hosts="
                                + Files.writeString(directory.resolve("hosts"), "192.0.2.10 local.medic.test\n"),
                        "--server=127.0.0.1#" + upstream.port())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(10)).ignoreExceptions().until(() -> ask("local.medic.test") != null);
    }

    @AfterEach
    void stopDnsmasq() throws InterruptedException {
        if (server != null) {
            server.destroyForcibly().waitFor();
            upstream.close();
        }
    }

    @Test
    void aMovedHostIsSeenAfterTheFlushAndNotBefore() throws Exception {
        LinuxDnsCaches caches = new LinuxDnsCaches(List.of(new Dnsmasq(List.of(pidFile))));
        assertThat(ask(NAME)).isEqualTo("192.0.2.1");
        upstream.moveTo("192.0.2.2");
        assertThat(ask(NAME)).as("from the cache").isEqualTo("192.0.2.1");
        assertThat(upstream.questions()).isEqualTo(1);

        assertThat(caches.availability().isAvailable()).isTrue();
        assertThat(caches.caches()).containsExactly("dnsmasq");
        assertThat(caches.flush()).containsExactly("kill -HUP " + server.pid());

        await().atMost(Duration.ofSeconds(5)).until(() -> ask(NAME).equals("192.0.2.2"));
        assertThat(upstream.questions()).isEqualTo(2);
    }

    @Test
    void aChangedHostsFileIsReadAgain() throws Exception {
        Files.writeString(directory.resolve("hosts"), "192.0.2.11 local.medic.test\n");
        assertThat(ask("local.medic.test")).isEqualTo("192.0.2.10");
        new LinuxDnsCaches(List.of(new Dnsmasq(List.of(pidFile)))).flush();
        await().atMost(Duration.ofSeconds(5))
                .until(() -> ask("local.medic.test").equals("192.0.2.11"));
    }

    @Test
    void whenItHasEndedItsPidFileCountsForNothing() throws Exception {
        server.destroyForcibly().waitFor();
        assertThat(pidFile).exists();
        assertThat(new LinuxDnsCaches(List.of(new Dnsmasq(List.of(pidFile)))).caches())
                .isEmpty();
    }

    private String ask(String name) throws IOException {
        return DnsQuestion.addressOf(name, port);
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            return socket.getLocalPort();
        }
    }
}
