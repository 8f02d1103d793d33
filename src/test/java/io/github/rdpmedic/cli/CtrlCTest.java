package io.github.rdpmedic.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.State;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** In a process of its own, which is ended from outside. SIGTERM takes the same way as the SIGINT of Ctrl-C. */
@Timeout(30)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "ending a process gives no last words there")
class CtrlCTest {

    private static final int TERMINATED = 128 + 15;

    @Test
    void aCheckThatIsEndedPrintsWhatIsKnown() throws Exception {
        Process process = start("check", "a:1", "hangs:1");
        try (var out = process.inputReader(UTF_8);
                var err = process.errorReader(UTF_8)) {
            String first = out.readLine();

            process.toHandle().destroy();

            assertThat(first).isEqualTo("up           a:1      Answers RDP.");
            assertThat(err.readLine()).isEqualTo("Stopped. 1 of 2 targets had been checked.");
            assertThat(out.readLine()).isNull();
            assertThat(err.readLine()).isNull();
            assertThat(process.waitFor()).isEqualTo(TERMINATED);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void theHostsOfTheDemoEndWithTheProcess() throws Exception {
        Process process = start("demo", "--hosts-only");
        try (var out = process.inputReader(UTF_8);
                var err = process.errorReader(UTF_8)) {
            assertThat(err.readLine()).contains("Ctrl-C ends them");

            process.toHandle().destroy();

            assertThat(out.lines()).hasSize(2);
            assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(TERMINATED);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(String... args) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String[] command = {
            java, "-Duser.language=en", "-cp", System.getProperty("java.class.path"), Program.class.getName()
        };
        String[] whole = Arrays.copyOf(command, command.length + args.length);
        System.arraycopy(args, 0, whole, command.length, args.length);
        return new ProcessBuilder(whole).start();
    }

    /** The program over hosts of which one never answers. */
    static final class Program {

        private Program() {}

        public static void main(String[] args) {
            TestServices services = new TestServices().state("a:1", State.UP);
            services.probe = (request, cancellation) -> {
                if (request.target().name().equals("hangs:1")) {
                    CountDownLatch cancelled = new CountDownLatch(1);
                    cancellation.onCancel(cancelled::countDown);
                    awaitQuietly(cancelled);
                }
                return Samples.observation(request.target());
            };
            System.exit(CommandLineInterface.run(args, services, Terminal.ofThisProcess()));
        }

        private static void awaitQuietly(CountDownLatch cancelled) {
            try {
                cancelled.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
