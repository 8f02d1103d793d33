package io.github.rdpmedic.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.DirectoryLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentWritersTest {

    private static final int EACH = 15;

    @TempDir
    Path directory;

    @Test
    @Timeout(120)
    void noAddIsLostAmongThreadsAndProcesses() throws Exception {
        List<Process> processes = List.of(start("p"), start("q"));
        CompletableFuture<Void> thread = CompletableFuture.allOf(
                CompletableFuture.runAsync(() -> add("s")), CompletableFuture.runAsync(() -> add("t")));
        thread.get(60, TimeUnit.SECONDS);
        for (Process process : processes) {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(output(process)).isZero();
        }

        List<String> expected = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            expected.addAll(List.of("p" + i, "q" + i, "s" + i, "t" + i));
        }
        SavedTargets targets = ConfigDirectory.open(directory).targets();
        assertThat(targets.all()).extracting(Target::name).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(targets.problem()).isEmpty();
    }

    @Test
    void aWriterWaitsForALockOnlySoLong() throws IOException {
        CompletableFuture<Void> other;
        try (DirectoryLock held = DirectoryLock.acquire(directory, ".config.lock", Duration.ofSeconds(5))) {
            assertThat(held).isNotNull();
            other = CompletableFuture.runAsync(() -> assertThatThrownBy(
                            () -> DirectoryLock.acquire(directory, ".config.lock", Duration.ofMillis(50)))
                    .isInstanceOf(DirectoryLock.HeldException.class));
            other.join();
        }
    }

    private void add(String prefix) {
        try {
            AddingProcess.main(new String[] {directory.toString(), prefix, String.valueOf(EACH)});
        } catch (ConfigException e) {
            throw new AssertionError(e);
        }
    }

    private Process start(String prefix) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AddingProcess.class.getName(),
                        directory.toString(),
                        prefix,
                        String.valueOf(EACH))
                .redirectErrorStream(true)
                .start();
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
