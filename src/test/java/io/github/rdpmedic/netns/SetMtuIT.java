package io.github.rdpmedic.netns;

import static io.github.rdpmedic.netns.TwoComputers.HOST;
import static io.github.rdpmedic.netns.TwoComputers.HOST_IPV6;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, its elevated child and a real MTU, on a PC with a cable to a host. */
class SetMtuIT {

    private static final int HELPED = 0;
    private static final int NO_DIFFERENCE = 1;
    private static final int NOTHING_CHANGED = 2;
    private static final int BAD_USAGE = 3;

    @TempDir
    Path scratch;

    private TwoComputers two;
    private Path printed;

    @BeforeEach
    void connect() throws IOException {
        two = TwoComputers.connected();
        // A path that was measured to carry everything is a reason to refuse a smaller MTU.
        two.hideThePath();
        Path log = scratch.resolve("host.log");
        two.startHost(log);
        await().atMost(Duration.ofSeconds(20)).until(() -> Files.readString(log).contains("listening"));
        printed = scratch.resolve("printed");
    }

    @AfterEach
    void disconnect() {
        if (two != null) {
            two.close();
        }
    }

    private Process start(String... arguments) throws IOException {
        String[] withConfig = Arrays.copyOf(arguments, arguments.length + 2);
        withConfig[arguments.length] = "--config";
        withConfig[arguments.length + 1] = scratch.resolve("config").toString();
        return two.startProgram(printed, withConfig);
    }

    private int run(String... arguments) throws Exception {
        Process program = start(arguments);
        assertThat(program.waitFor(90, TimeUnit.SECONDS)).isTrue();
        return program.exitValue();
    }

    private int setMtu(int bytes, String target) throws Exception {
        return run("fix", "set-mtu", "--mtu", Integer.toString(bytes), "--target", target, "--yes");
    }

    private void awaitMtu(int bytes, Duration atMost) {
        await().atMost(atMost).until(() -> two.mtu() == bytes);
    }

    private List<String> journal() throws IOException {
        try (Stream<Path> entries = Files.list(scratch.resolve("config/journal"))) {
            return entries.filter(file -> file.toString().endsWith(".json"))
                    .map(SetMtuIT::status)
                    .toList();
        }
    }

    private static String status(Path entry) {
        try {
            return Files.readString(entry).replaceAll("(?s).*\"status\": \"([A-Z_]+)\".*", "$1");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theMtuIsSetStaysAfterTheTrialAndIsTakenBack() throws Exception {
        assertThat(setMtu(1400, HOST)).as(() -> output()).isEqualTo(NO_DIFFERENCE);
        assertThat(two.mtu()).isEqualTo(1400);
        assertThat(output()).contains("MTU of cable0 (IPv4): 1500 → 1400 bytes");

        assertThat(run("fix", "undo", "--yes")).as(() -> output()).isEqualTo(HELPED);
        assertThat(two.mtu()).isEqualTo(1500);
        assertThat(journal()).containsExactly("UNDONE");
    }

    @Test
    void overIpv6NothingBelow1280IsTaken() throws Exception {
        String target = "[" + HOST_IPV6 + "]:3389";
        assertThat(setMtu(1279, target)).isEqualTo(BAD_USAGE);
        assertThat(output()).contains("from 1280 to 65535");
        assertThat(setMtu(1280, target)).as(() -> output()).isEqualTo(NO_DIFFERENCE);
        assertThat(two.mtu()).isEqualTo(1280);
    }

    @Test
    void whenTheHostIsLostTheChangeIsTakenBack() throws Exception {
        Process program = lostHost();

        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).as(() -> output()).isEqualTo(NOTHING_CHANGED);
        assertThat(output()).contains("did not answer any more");
        assertThat(two.mtu()).isEqualTo(1500);
        assertThat(journal()).containsExactly("UNDONE");
    }

    @Test
    void whenTheProgramIsKilledDuringTheTrialItsChildTakesTheChangeBack() throws Exception {
        Process program = lostHost();

        program.destroyForcibly();
        awaitMtu(1500, Duration.ofSeconds(10));
        assertThat(run("fix", "undo", "--yes")).as(() -> output()).isEqualTo(HELPED);
        assertThat(journal()).containsExactly("UNDONE");
    }

    @Test
    void whenProgramAndChildAreBothKilledTheJournalStillKnowsTheWayBack() throws Exception {
        Process program = lostHost();
        List<ProcessHandle> children = program.descendants().toList();
        assertThat(children).isNotEmpty();
        // Each takes the change back when it hears that the other is gone, so the program is held first.
        assertThat(new ProcessBuilder("kill", "-STOP", String.valueOf(program.pid()))
                        .start()
                        .waitFor())
                .isZero();
        children.forEach(ProcessHandle::destroyForcibly);
        assertThat(program.destroyForcibly().waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(two.mtu()).isEqualTo(1400);

        assertThat(run("fix", "undo", "--yes")).as(() -> output()).isEqualTo(HELPED);
        assertThat(two.mtu()).isEqualTo(1500);
    }

    /** A program in the middle of its trial: the host answered before the change and not since. */
    private Process lostHost() throws Exception {
        two.cutOffAt(1400, Files.createDirectory(scratch.resolve("bin")));
        Process program = start("fix", "set-mtu", "--mtu", "1400", "--target", HOST, "--yes");
        await("the change, or the end of the program")
                .atMost(Duration.ofSeconds(60))
                .until(() -> two.mtu() == 1400 || !program.isAlive());
        assertThat(program.isAlive()).as(() -> output()).isTrue();
        return program;
    }

    private String output() {
        try {
            return Files.readString(printed);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
