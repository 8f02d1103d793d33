package io.github.rdpmedic.watch.history;

import static io.github.rdpmedic.watch.history.Histories.NOON;
import static io.github.rdpmedic.watch.history.Histories.target;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed while it writes; nothing that was written down is lost, and the next process goes on. */
class KilledHistoryTest {

    @TempDir
    Path directory;

    @Test
    void nothingThatWasWrittenIsLostByAKill() throws Exception {
        int written = 0;
        for (int kill = 1; kill <= 3; kill++) {
            written = killedAfter(written + 1, 40 * kill);

            try (Database database = HistoryFile.in(directory).open()) {
                assertThat(database.first("PRAGMA integrity_check", row -> row.getString(1)))
                        .hasValue("ok");
                List<CheckPoint> checks = new HistoryReader(database)
                        .read(TargetKey.of(target("FILESRV01")), NOON, NOON.plus(Duration.ofDays(1)))
                        .checks();
                assertThat(checks).hasSizeGreaterThanOrEqualTo(written);
                written = checks.size();
                assertThat(checks)
                        .extracting(CheckPoint::at)
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, written)
                                .mapToObj(NOON::plusSeconds)
                                .toList());
            }
        }
    }

    /** @return the last one that the process spoke of */
    private int killedAfter(int first, int writes) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledHistory.class.getName(),
                        directory.toString(),
                        Integer.toString(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int last = 0;
            for (int i = 0; i < writes; i++) {
                last = Integer.parseInt(lines.readLine());
            }
            process.toHandle().destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return last;
        }
    }
}
