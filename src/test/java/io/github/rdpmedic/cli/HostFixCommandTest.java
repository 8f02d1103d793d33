package io.github.rdpmedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.probe.Probe;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostFixCommandTest {

    @TempDir
    private Path directory;

    private final TestServices services = new TestServices().saving("nas", "192.0.2.7");
    private final AtomicInteger looks = new AtomicInteger();

    @BeforeEach
    void countTheLooks() {
        Probe real = services.probe;
        services.probe = (request, cancellation) -> {
            looks.incrementAndGet();
            return real.probe(request, cancellation);
        };
    }

    private Run restart(String... more) {
        String[] words = new String[4 + more.length];
        System.arraycopy(new String[] {"host-fix", "restart-service", "--target", "nas"}, 0, words, 0, 4);
        System.arraycopy(more, 0, words, 4, more.length);
        return Run.of(services, words);
    }

    @Test
    void aDryRunLooksAtNoHostOnceItIsSaidWhatAnswersThere() {
        Run run = restart("--via", "ssh", "--system", "xrdp", "--dry-run");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("systemctl restart xrdp");
        assertThat(looks).hasValue(0);
    }

    @Test
    void whatAnswersIsMeasuredAndAHostThatDoesNotAnswerIsSaidToBeTakenForWindows() {
        Run run = restart("--via", "script", "--dry-run");

        assertThat(looks).hasValue(1);
        assertThat(run.out()).contains("Restart-Service");
        assertThat(run.err()).contains("taken for Windows", "--system xrdp");
        assertThat(restart("--via", "script", "--dry-run", "--system", "windows")
                        .err())
                .doesNotContain("taken for");
    }

    @Test
    void aFileOfThisPcIsNamedWithoutItsPlace() {
        Path file = directory.resolve("restart.sh");

        Run run = restart("--via", "script", "--system", "xrdp", "-o", file.toString());

        assertThat(file).content().contains("systemctl restart xrdp");
        assertThat(run.err()).contains("sh \"restart.sh\"").doesNotContain(directory.toString());
    }
}
