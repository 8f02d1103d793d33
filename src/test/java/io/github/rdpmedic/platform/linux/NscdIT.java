package io.github.rdpmedic.platform.linux;

import static io.github.rdpmedic.platform.linux.OwnNamespace.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rdpmedic.platform.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real nscd with the resolver configuration of the test, asked by a real getent. */
class NscdIT {

    private static final String NAME = "srv-01.medic.test";
    private static final int DNS_PORT = 53;

    @TempDir
    Path directory;

    private final Programs programs = new Programs(Map.of());

    /** What is done beside a running nscd and the name server behind it. */
    private interface Deed {
        void run(LinuxDnsCaches caches, CountingDnsServer upstream) throws Exception;
    }

    @Test
    void aMovedHostIsSeenAfterTheFlushAndNotBefore() throws Exception {
        assumeTrue(programs.find("nscd").isPresent(), "nscd is not installed");
        inOwnNamespace(this::theFlushIsSeen);
    }

    private void inOwnNamespace(Deed deed) throws Exception {
        OwnNamespace.run(() -> {
            replace("/etc/resolv.conf", "nameserver 127.0.0.1\n");
            replace("/etc/nsswitch.conf", "hosts: files dns\n");
            // Programs ask for an IPv4 address only on a PC that has one besides the loopback.
            command("ip", "address", "add", "203.0.113.1/32", "dev", "lo");
            Files.createDirectories(Path.of("/run/nscd"));
            command("mount", "-t", "tmpfs", "tmpfs", "/run/nscd");
            LinuxDnsCaches caches = new LinuxDnsCaches(List.of(new Nscd(programs)));
            assertThat(caches.caches()).as("not started yet").isEmpty();
            Process server = start();
            try (CountingDnsServer upstream = new CountingDnsServer(DNS_PORT, "192.0.2.1")) {
                await().pollInSameThread()
                        .atMost(Duration.ofSeconds(10))
                        .until(() -> !caches.caches().isEmpty() && Files.exists(Path.of("/run/nscd/socket")));
                deed.run(caches, upstream);
            } finally {
                server.destroyForcibly().waitFor();
            }
        });
    }

    @Test
    void theFixShowsTheOldAnswerBesideTheNewOneAndIsNotOfferedAnyMoreAfterwards() throws Exception {
        assumeTrue(programs.find("nscd").isPresent(), "nscd is not installed");
        inOwnNamespace((caches, upstream) -> {
            assertThat(resolved()).isEqualTo("192.0.2.1");
            upstream.moveTo("192.0.2.2");

            assertThat(flushFix("--yes")).contains("remembered: 192.0.2.1", "name server: 192.0.2.2", "nscd -i hosts");
            assertThat(resolved()).isEqualTo("192.0.2.2");
            assertThat(flushFix("--yes")).contains("what the name server says now: 192.0.2.2");
        });
    }

    /** The program itself, in the namespace of this thread. */
    private String flushFix(String... more) throws Exception {
        Path output = directory.resolve("output");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=en",
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.rdpmedic.Main",
                "fix",
                "flush-dns",
                "--target",
                NAME,
                "--config",
                directory.resolve("config").toString()));
        command.addAll(List.of(more));
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        return Files.readString(output);
    }

    private void theFlushIsSeen(LinuxDnsCaches caches, CountingDnsServer upstream) throws Exception {
        assertThat(resolved()).isEqualTo("192.0.2.1");
        upstream.moveTo("192.0.2.2");
        assertThat(resolved()).as("from the cache").isEqualTo("192.0.2.1");
        assertThat(upstream.questions()).isEqualTo(1);

        assertThat(caches.availability().isAvailable()).isTrue();
        assertThat(caches.flush()).isEqualTo(caches.plan()).containsExactly("nscd -i hosts");

        assertThat(resolved()).isEqualTo("192.0.2.2");
        assertThat(upstream.questions()).isEqualTo(2);
    }

    private Process start() throws Exception {
        Path configuration = Files.writeString(directory.resolve("nscd.conf"), """
                server-user root
                enable-cache hosts yes
                positive-time-to-live hosts 3600
                persistent hosts no
                enable-cache passwd no
                enable-cache group no
                enable-cache services no
                enable-cache netgroup no
                """);
        return new ProcessBuilder(programs.find("nscd").orElseThrow().toString(), "-F", "-f", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
    }

    private static String resolved() {
        return command("getent", "ahostsv4", NAME).split("\\s+")[0];
    }

    /** Lays a file over one of the system; only the processes of this namespace see it. */
    private void replace(String file, String content) throws Exception {
        Path own = Files.writeString(directory.resolve(Path.of(file).getFileName()), content);
        command("mount", "--bind", own.toString(), file);
    }
}
