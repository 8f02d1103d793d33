package io.github.rdpmedic.fix.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.fix.FixEngine;
import io.github.rdpmedic.fix.journal.JournalEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process before its first write to the disk, before its second, and so on until one is not killed any more.
 * After each death this process, which knows nothing but the disk, takes back what the journal tells.
 */
class KillIT {

    private static final int MOST_STEPS = 1_000;

    @TempDir
    Path scratch;

    @Test
    void aFixThatIsKilledAnywhereCanBeTakenBack() throws Exception {
        int step = 1;
        while (run("apply", fresh(step), step) == KillSwitch.KILLED) {
            Path directory = directory(step);
            PcOnDisk pc = new PcOnDisk(directory.resolve("pc"));
            FixEngine engine = KilledProcess.engine(directory, pc);
            if (engine.log().entries().stream().noneMatch(JournalEntry::isOpen)) {
                assertThat(pc.state())
                        .as("without an entry, before step %d", step)
                        .isEqualTo(original());
            }
            engine.undoInterrupted();
            KilledProcess.undo(engine);
            assertTakenBack(directory, "killed before step " + step);
            step++;
        }
        assertThat(new PcOnDisk(directory(step).resolve("pc")).state()).isNotEqualTo(original());
    }

    @Test
    void takingBackThatIsKilledAnywhereCanBeRepeated() throws Exception {
        int step = 1;
        while (run("undo", applied(step), step) == KillSwitch.KILLED) {
            Path directory = directory(step);
            KilledProcess.undo(KilledProcess.engine(directory, new PcOnDisk(directory.resolve("pc"))));
            assertTakenBack(directory, "killed before step " + step + " of taking back");
            step++;
        }
        assertTakenBack(directory(step), "never killed");
    }

    private void assertTakenBack(Path directory, String when) throws IOException {
        PcOnDisk pc = new PcOnDisk(directory.resolve("pc"));
        assertThat(pc.state()).as(when).isEqualTo(original());
        assertThat(KilledProcess.engine(directory, pc).digest().undoable())
                .as(when)
                .isEmpty();
        assertThat(KilledProcess.engine(directory, pc).log().unreadable())
                .as(when)
                .isEmpty();
    }

    private Map<String, String> original() throws IOException {
        Path directory = scratch.resolve("original");
        PcOnDisk pc = new PcOnDisk(directory);
        if (!Files.exists(directory)) {
            pc.installAfresh();
        }
        return pc.state();
    }

    private Path directory(int step) {
        return scratch.resolve("step-" + step);
    }

    private Path fresh(int step) throws IOException {
        new PcOnDisk(directory(step).resolve("pc")).installAfresh();
        return directory(step);
    }

    private Path applied(int step) throws IOException {
        Path directory = fresh(step);
        PcOnDisk pc = new PcOnDisk(directory.resolve("pc"));
        assertThat(KilledProcess.apply(KilledProcess.engine(directory, pc), pc)).isTrue();
        return directory;
    }

    private static int run(String what, Path directory, int step) throws IOException, InterruptedException {
        assertThat(step).as("a fix does not write for ever").isLessThan(MOST_STEPS);
        Process process =
                new ProcessBuilder(command(what, directory, step)).inheritIO().start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isIn(0, KillSwitch.KILLED);
        return process.exitValue();
    }

    private static List<String> command(String what, Path directory, int step) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.nio.file.spi.DefaultFileSystemProvider=" + KillingFileSystemProvider.class.getName(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledProcess.class.getName(),
                what,
                directory.toString(),
                String.valueOf(step));
    }
}
