package io.github.rdpmedic.netns;

import static io.github.rdpmedic.netns.TwoComputers.HOST;
import static io.github.rdpmedic.netns.TwoComputers.HOST_IPV6;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program itself wakes a host at the other end of a cable. */
class WakeIT {

    private static final int HELPED = 0;
    private static final int NOTHING_CHANGED = 2;

    @TempDir
    Path scratch;

    private TwoComputers two;
    private Path printed;

    @BeforeEach
    void connect() {
        two = TwoComputers.connected();
        printed = scratch.resolve("printed");
    }

    @AfterEach
    void disconnect() {
        if (two != null) {
            two.close();
        }
    }

    private int run(String... arguments) throws Exception {
        Process program = start(arguments);
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).as(this::printed).isTrue();
        return program.exitValue();
    }

    private Process start(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", scratch.resolve("config").toString()));
        return two.startProgram(printed, all.toArray(String[]::new));
    }

    private String printed() {
        try {
            return Files.readString(printed);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void awaitWord(Path log, String word) {
        await().atMost(Duration.ofSeconds(20)).until(() -> Files.readString(log).contains(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {HOST + ":3389", "[" + HOST_IPV6 + "]:3389"})
    void whatWasLearntWhileTheHostWasAwakeWakesIt(String target) throws Exception {
        Process host = two.startHost(scratch.resolve("awake.log"));
        awaitWord(scratch.resolve("awake.log"), "listening");
        run("check", target);
        assertThat(run("fix", "wake", "--target", target, "--yes")).isEqualTo(NOTHING_CHANGED);
        assertThat(printed).content().contains("answers already");
        host.destroyForcibly().waitFor();

        two.startSleepingHost(scratch.resolve("asleep.log"));
        awaitWord(scratch.resolve("asleep.log"), "asleep");
        assertThat(run("fix", "wake", "--target", target, "--yes"))
                .as(() -> printed())
                .isEqualTo(HELPED);
        assertThat(printed).content().contains(two.hostAdapter(), "It helped");
    }

    @Test
    void aHostThatWasNeverSeenNeedsItsAdapterNamed() throws Exception {
        two.startSleepingHost(scratch.resolve("asleep.log"));
        awaitWord(scratch.resolve("asleep.log"), "asleep");
        assertThat(run("fix", "wake", "--target", HOST, "--yes")).isEqualTo(NOTHING_CHANGED);
        assertThat(printed).content().contains("--mac");

        String typed = two.hostAdapter().replace(':', '-').toUpperCase(Locale.ROOT);
        assertThat(run("fix", "wake", "--target", HOST, "--mac", typed, "--yes"))
                .isEqualTo(HELPED);
    }

    @Test
    void waitingEndsWhenTheHostAnswers() throws Exception {
        Process waiting = start("wait", HOST, "--timeout", "1m");
        assertThat(waiting.waitFor(3, TimeUnit.SECONDS))
                .as("nobody answers yet")
                .isFalse();
        two.startHost(scratch.resolve("awake.log"));
        assertThat(waiting.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(waiting.exitValue()).isZero();
        assertThat(printed).content().contains(HOST);
    }
}
