package io.github.rdpmedic.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.rdpmedic.platform.ChildProcess.Exited;
import io.github.rdpmedic.platform.ChildProcess.Killed;
import io.github.rdpmedic.platform.ChildProcess.NotStarted;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "starts Unix programs")
class ChildProcessTest {

    private static final Duration PLENTY = Duration.ofSeconds(20);

    @Test
    void anArgumentReachesTheProgramAsItIsAndNoShellReadsIt() {
        assertThat(run("/bin/echo", "$(id); * \"'\\ |")).isInstanceOfSatisfying(Exited.class, exited -> {
            assertThat(exited.succeeded()).isTrue();
            assertThat(exited.output()).isEqualTo("$(id); * \"'\\ |\n");
            assertThat(exited.elapsed()).isPositive();
        });
    }

    @Test
    void theExitCodeAndWhatWasSaidOnStderrArrive() {
        assertThat(run("/bin/sh", "-c", "echo sorry >&2; exit 7")).isInstanceOfSatisfying(Exited.class, exited -> {
            assertThat(exited.code()).isEqualTo(7);
            assertThat(exited.succeeded()).isFalse();
            assertThat(exited.output()).isEqualTo("sorry\n");
        });
    }

    @Test
    void theEnvironmentIsTheGivenOneAndTheLanguageIsNeutral() {
        Map<String, String> environment = Map.of("LC_ALL", "de_DE.UTF-8", "OWN", "value");
        assertThat(new ChildProcess(List.of("/usr/bin/env"), environment).run(PLENTY))
                .asInstanceOf(type(Exited.class))
                .extracting(exited -> exited.output().lines().sorted().toList())
                .isEqualTo(List.of("LC_ALL=C", "OWN=value"));
    }

    @Test
    void aProgramThatDoesNotEndIsKilledWithItsChildren() {
        List<String> command = List.of("/bin/sh", "-c", "echo first; sleep 4711; echo second");
        long before = System.nanoTime();
        assertThat(new ChildProcess(command, Map.of()).run(Duration.ofMillis(300)))
                .isEqualTo(new Killed("first\n"));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        assertThat(ProcessHandle.current().descendants()).noneMatch(ChildProcessTest::sleeps);
    }

    @Test
    void endlessOutputIsReadAndDropped() {
        assertThat(run("/bin/sh", "-c", "head -c 3000000 /dev/zero; exit 0"))
                .asInstanceOf(type(Exited.class))
                .satisfies(exited -> assertThat(exited.output()).hasSize(ChildProcess.MAX_OUTPUT));
    }

    @Test
    void aProgramThatAsksForInputGetsNone() {
        assertThat(run("/bin/cat")).isInstanceOf(Exited.class);
    }

    @Test
    void aProgramThatIsMissingIsNotStarted() {
        assertThat(run("/no/such/program")).isInstanceOf(NotStarted.class);
        assertThat(run("/bin/echo", "a\0b")).isInstanceOf(NotStarted.class);
    }

    @Test
    void anInterruptEndsTheProgramAndIsKept() {
        Thread.currentThread().interrupt();
        assertThat(run("/bin/sleep", "60")).isInstanceOf(Killed.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static ChildProcess.Ending run(String... command) {
        return new ChildProcess(List.of(command), Map.of("PATH", "/usr/bin:/bin")).run(PLENTY);
    }

    private static boolean sleeps(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .commandLine()
                        .filter(line -> line.contains("4711"))
                        .isPresent();
    }
}
