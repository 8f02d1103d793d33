package io.github.rdpmedic.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.watch.StateChange;
import io.github.rdpmedic.watch.TargetStatus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class WatchCommandTest {

    private final TestServices services =
            new TestServices().saving("office", "192.0.2.1").saving("b", "192.0.2.2");

    @Test
    void aChangeIsOneLine() throws Exception {
        services.watch = new TestWatch(
                change("office", State.UNKNOWN, State.UP, Optional.empty()),
                change("b", State.UP, State.DOWN, Optional.of(FindingId.PORT_REFUSED)));

        Run run = interruptedAfterLines(2, "watch");

        assertThat(run.exitCode()).isEqualTo(130);
        assertThat(services.recordings).containsExactly("begun", "ended");
        assertThat(run.err()).isEmpty();
        assertThat(run.lines())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .matches("2026-11-2\\d \\d\\d:\\d\\d:00  office  up           -  Answers RDP\\."),
                        second -> assertThat(second)
                                .matches(
                                        "2026-11-2\\d \\d\\d:\\d\\d:00  b       down         port-refused  The port is closed\\."));
        assertThat(services.watch.closed).isTrue();
    }

    @Test
    void whatWasLentReturnsWhileATerminalWatches(@TempDir Path journal) throws Exception {
        services.journal = journal;
        CredSspOff fix = new CredSspOff(services.pc);
        services.fixes.add(fix);
        services.clock = Clock.offset(Clock.systemUTC(), Duration.ofHours(-2));
        Run.of(services, "fix", "credssp-off", "--yes");
        assertThat(services.pc.read(CredSspOff.KEY, CredSspOff.NAME)).contains(CredSspOff.OFF);
        services.clock = Clock.systemUTC();

        interruptedWhen((out, err) -> err.contains("aken back"), "watch");

        assertThat(services.pc.read(CredSspOff.KEY, CredSspOff.NAME)).isEmpty();
    }

    @Test
    void aChangeIsOneJsonObjectALine() throws Exception {
        services.watch = new TestWatch(change("b", State.UP, State.DOWN, Optional.of(FindingId.PORT_REFUSED)));

        Run run = interruptedAfterLines(1, "watch", "--json");

        assertThat(run.lines())
                .containsExactly("{\"schema\":1,\"at\":\"2026-11-22T12:00:00.123Z\","
                        + "\"target\":{\"name\":\"b\",\"host\":\"192.0.2.2\",\"port\":3389},"
                        + "\"from\":\"up\",\"state\":\"down\",\"cause\":\"port-refused\","
                        + "\"summary\":\"The port is closed.\"}");
    }

    @Test
    void aChangeThatNoCheckBroughtHasNoSummary() throws Exception {
        Target target = services.saved.named("b").orElseThrow();
        services.watch = new TestWatch(new StateChange(
                State.UP,
                new TargetStatus(
                        target,
                        State.UNKNOWN,
                        Optional.empty(),
                        Samples.NOON,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                Samples.NOON));

        JsonObject line = JsonParser.parseString(
                        interruptedAfterLines(1, "watch", "--json").lines().get(0))
                .getAsJsonObject();

        assertThat(line.get("summary").isJsonNull()).isTrue();
        assertThat(line.get("state").getAsString()).isEqualTo("unknown");
    }

    @Test
    void onceChecksEverySavedTargetAndSaysSoInTheSameLines() {
        services.state("b", State.DOWN);

        Run run = Run.of(services, "watch", "--once", "--json");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(1))
                .startsWith("{\"schema\":1,\"at\":\"2026-11-22T12:00:00.165Z\",\"target\":{\"name\":\"b\"")
                .contains("\"from\":\"unknown\",\"state\":\"down\"");
        assertThat(services.watch.listening).isFalse();
    }

    @Test
    void nothingToWatchIsBadUsage() {
        for (String[] args : new String[][] {{"watch"}, {"watch", "--once"}}) {
            Run run = Run.of(new TestServices(), args);

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err()).startsWith("No targets are saved yet.");
        }
    }

    @Test
    void aReaderThatWentAwayEndsTheWatchQuietly() {
        services.watch = new TestWatch(
                change("b", State.UNKNOWN, State.UP, Optional.empty()),
                change("b", State.UP, State.DOWN, Optional.of(FindingId.PORT_REFUSED)));
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int exitCode = CommandLineInterface.run(
                new String[] {"watch"},
                services,
                new Terminal(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(brokenPipe()),
                        new PrintStream(err),
                        Map.of(),
                        false));

        assertThat(exitCode).isZero();
        assertThat(err.size()).isZero();
        assertThat(services.watch.closed).isTrue();
    }

    @Test
    void aTrayWithoutADisplayCanWatchInTheTerminal() {
        services.watch = new TestWatch(change("b", State.UNKNOWN, State.UP, Optional.empty()));
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(brokenPipe()),
                new PrintStream(OutputStream.nullOutputStream()),
                Map.of(),
                false);

        assertThat(CommandLineInterface.watch(services, services.saved, terminal))
                .isZero();
        assertThat(services.watch.listening).isTrue();
    }

    private StateChange change(String name, State from, State to, Optional<FindingId> cause) {
        Target target = services.saved.named(name).orElseThrow();
        CheckResult last = new CheckResult(Samples.observation(target), Samples.diagnosis(to));
        TargetStatus status = new TargetStatus(
                target, to, cause, Samples.NOON, false, Optional.of(last), Optional.of(last), List.of());
        return new StateChange(from, status, Samples.NOON);
    }

    private Run interruptedAfterLines(int lines, String... args) throws InterruptedException {
        return interruptedWhen((out, err) -> out.lines().count() == lines && services.watch.listening, args);
    }

    private Run interruptedWhen(BiPredicate<String, String> outAndErr, String... args) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int[] exitCode = new int[1];
        Thread command = new Thread(() -> exitCode[0] = CommandLineInterface.run(
                args,
                services,
                new Terminal(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out, true),
                        new PrintStream(err, true),
                        Map.of(),
                        false)));
        command.start();
        await().until(() -> outAndErr.test(out.toString(), err.toString()));
        command.interrupt();
        command.join();
        return new Run(exitCode[0], out.toString(), err.toString());
    }

    private static OutputStream brokenPipe() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
    }
}
