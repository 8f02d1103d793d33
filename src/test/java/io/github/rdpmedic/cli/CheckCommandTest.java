package io.github.rdpmedic.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.probe.Cancellation;
import io.github.rdpmedic.probe.Extra;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class CheckCommandTest {

    private final TestServices services = new TestServices();

    @ParameterizedTest
    @CsvSource({
        "UP, UP, 0",
        "UP, WARNING, 1",
        "WARNING, DOWN, 2",
        "DOWN, UNREACHABLE, 2",
        "UNKNOWN, DOWN, 2",
        "UP, UNREACHABLE, 3",
        "WARNING, UNKNOWN, 3",
    })
    void theExitCodeIsThatOfTheWorstTarget(State first, State second, int exitCode) {
        services.saving("a", "192.0.2.1")
                .saving("b", "192.0.2.2")
                .state("a", first)
                .state("b", second);

        assertThat(Run.of(services, "check").exitCode()).isEqualTo(exitCode);
        assertThat(Run.of(services, "check", "b", "a", "--json").exitCode()).isEqualTo(exitCode);
        assertThat(Run.of(services, "watch", "--once").exitCode()).isEqualTo(exitCode);
    }

    @Test
    void allSavedTargetsAreCheckedWhenNoneIsNamed() {
        services.saving("office", "192.0.2.1").saving("lab", "192.0.2.2:3390");

        assertThat(names(Run.of(services, "check", "--json").json())).containsExactly("office", "lab");
    }

    @Test
    void aTargetIsASavedNameOrAnAddress() {
        services.saving("Office", "192.0.2.1:3390");

        JsonObject document = Run.of(
                        services, "check", "--json", "office", "pc.example:3391", "[2001:db8::1]:3392", "::1")
                .json();

        assertThat(targets(document))
                .containsExactly(
                        "{\"name\":\"Office\",\"host\":\"192.0.2.1\",\"port\":3390}",
                        "{\"name\":\"pc.example:3391\",\"host\":\"pc.example\",\"port\":3391}",
                        "{\"name\":\"[2001:db8::1]:3392\",\"host\":\"2001:db8::1\",\"port\":3392}",
                        "{\"name\":\"::1\",\"host\":\"::1\",\"port\":3389}");
    }

    @Test
    void aSavedNameThatLooksLikeAnAddressIsTheSavedTarget() {
        services.saving("192.0.2.1", "192.0.2.1:3390");

        assertThat(targets(Run.of(services, "check", "--json", "192.0.2.1").json()))
                .containsExactly("{\"name\":\"192.0.2.1\",\"host\":\"192.0.2.1\",\"port\":3390}");
    }

    @Test
    void anAddressWithItsPortIsCheckedWithoutOpeningTheSavedTargets() {
        Run.of(services, "check", "127.0.0.1:3389", "[::1]:3389");

        assertThat(services.lookedAtTargets).hasValue(0);
    }

    @Test
    void withoutAnyTargetItSaysHowToSaveOne() {
        Run run = Run.of(services, "check");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("No targets are saved yet.").contains("rdp-medic targets add");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not a host", "pc:99999", "pc:0", "[::1", "", "-", "a..b"})
    void whatIsNeitherSavedNorAnAddressIsBadUsage(String asked) {
        Run run = Run.of(services, "check", "--", asked);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("is neither a saved target nor an address");
    }

    @Test
    void textFromOutsideReachesNoTerminalRaw() {
        Run run = Run.of(services, "check", "\u001b[31mred\u202e");

        assertThat(run.err()).contains("\\u001b[31mred\\u202e").doesNotContain("\u001b");
    }

    @ParameterizedTest
    @CsvSource({"500ms, PT0.5S", "5s, PT5S", "1m, PT1M"})
    void theTimeoutIsThatOfTheWholeCheck(String option, Duration timeout) {
        List<Duration> seen = Collections.synchronizedList(new ArrayList<>());
        services.probe = (request, cancellation) -> {
            seen.add(request.timeout());
            return Samples.observation(request.target());
        };

        Run.of(services, "check", "h:1", "--timeout", option);
        Run.of(services, "check", "h:1");

        assertThat(seen).containsExactly(timeout, Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--timeout=soon", "--timeout=0s", "--timeout=-1s", "--timeout=2h", "--timeout", "--nonsense"})
    void aWrongOptionIsOneSentenceAndExitCodeThree(String option) {
        Run run = Run.of(services, "check", "h:1", option);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("rdp-medic check --help").doesNotContain("\tat ");
    }

    @Test
    void everyCommandTakesTheConfigurationDirectoryBeforeAndAfterItsName() {
        Run.of(services, "--config", "here", "check", "h:1");
        Run.of(services, "check", "--config", "there", "h:1");
        Run.of(services, "targets", "list", "--config", "where");
        Run.of(services, "check", "h:1");

        assertThat(services.openedWith.toString())
                .isEqualTo("[Optional[here], Optional[there], Optional[where], Optional.empty]");
    }

    @Test
    void aConfigurationDirectoryThatIsAFileIsBadUsage(@TempDir Path directory) throws Exception {
        Path file = Files.createFile(directory.resolve("settings.properties"));

        Run run = Run.of(services, "check", "--config", file.toString(), "h:1");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("is a file").contains("--config");
    }

    @Test
    void aBrokenTargetsFileIsNamedAndTheLastGoodContentIsChecked() {
        services.saving("a", "192.0.2.1");
        services.problem = Optional.of(TestServices.broken("targets.properties, line 3: the port is missing."));

        Run run = Run.of(services, "check");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEqualToIgnoringNewLines("targets.properties, line 3: the port is missing.");
    }

    @Test
    void targetsAreCheckedAtTheSameTimeAndPrintedInTheOrderAsked() {
        CyclicBarrier all = new CyclicBarrier(40);
        services.probe = (request, cancellation) -> {
            try {
                all.await(10, TimeUnit.SECONDS);
                Thread.sleep(40 - request.target().endpoint().port());
            } catch (Exception notAllAtOnce) {
                throw new IllegalStateException(notAllAtOnce);
            }
            return Samples.observation(request.target());
        };
        String[] args = args(40);

        Run run = Run.of(services, args);

        assertThat(run.exitCode()).isZero();
        assertThat(names(run.json()))
                .containsExactly(List.of(args).subList(2, 42).toArray(String[]::new));
    }

    @Test
    void noMoreThan64ChecksAreUnderWayAtOnce() {
        List<Integer> underWay = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger now = new AtomicInteger();
        services.probe = (request, cancellation) -> {
            underWay.add(now.incrementAndGet());
            try {
                Thread.sleep(2);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            now.decrementAndGet();
            return Samples.observation(request.target());
        };

        assertThat(names(Run.of(services, args(300)).json())).hasSize(300);
        assertThat(Collections.max(underWay)).isBetween(2, 64);
    }

    @Test
    void aFaultOfTheProgramMakesOneTargetUnknownAndLeavesTheOthers() {
        services.probe = (request, cancellation) -> {
            if (request.target().name().equals("b:1")) {
                throw new IllegalStateException("a \u0007 bug");
            }
            return Samples.observation(request.target());
        };

        Run run = Run.of(services, "check", "a:1", "b:1", "c:1", "--json");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(results(run.json()))
                .extracting(r -> r.get("state").getAsString())
                .containsExactly("up", "unknown", "up");
        JsonObject broken = results(run.json()).get(1);
        assertThat(broken.get("cause").getAsString()).isEqualTo("internal-error");
        assertThat(broken.getAsJsonArray("stages")).hasSize(7);
        assertThat(run.err()).isEmpty();
        assertThat(Run.of(services, "check", "b:1", "--verbose").err())
                .contains("IllegalStateException")
                .contains("\tat ");
    }

    @Test
    void anInterruptPrintsWhatIsKnownAndStopsTheRest() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        AtomicReference<Thread> workerOfB = new AtomicReference<>(new Thread());
        services.probe = (request, cancellation) -> {
            if (request.target().name().equals("slow:1")) {
                hang(cancellation, hanging, released);
            } else if (request.target().name().equals("b:1")) {
                workerOfB.set(Thread.currentThread());
            }
            return Samples.observation(request.target());
        };
        Run[] run = new Run[1];
        Thread command = new Thread(() -> run[0] = Run.of(services, "check", "a:1", "slow:1", "b:1", "--json"));
        command.start();
        hanging.await();
        // A worker that waits has finished its check; the command then waits for the slow one only.
        await().until(() -> workerOfB.get().getState() == Thread.State.WAITING);
        await().until(() -> command.getState() == Thread.State.WAITING);
        command.interrupt();
        command.join();

        assertThat(run[0].exitCode()).isEqualTo(130);
        assertThat(names(run[0].json())).containsExactly("a:1", "b:1");
        assertThat(run[0].err()).isEqualToIgnoringNewLines("Stopped. 2 of 3 targets had been checked.");
        assertThat(released.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void forPeopleAHostThatIsUpIsOneLineAndOneThatIsNotShowsItsLadder() {
        services.saving("office", "192.0.2.1").saving("b", "192.0.2.2").state("b", State.DOWN);

        assertThat(Run.of(services, "check").lines())
                .containsExactly(
                        "up           office  Answers RDP.",
                        "down         b       The port is closed.",
                        "             resolve      ok           1.3 ms  192.0.2.7",
                        "             connect      fail         3.0 ms  refused",
                        "             clock-skew: Six minutes apart.");
    }

    @Test
    void whatIsAskedForOnlyOnRequestIsShownToPeopleToo() {
        List<Set<Extra>> asked = Collections.synchronizedList(new ArrayList<>());
        services.probe = (request, cancellation) -> {
            asked.add(request.extras());
            return Samples.observation(request.target(), Samples.answersOnRequest());
        };

        Run run = Run.of(services, "check", "h:1", "--protocols", "--tls-versions", "--path-mtu");
        Run.of(services, "check", "h:1");

        assertThat(asked).containsExactly(Set.of(Extra.values()), Set.of());
        assertThat(run.lines())
                .contains(
                        "             RDSTLS: no, the host answered TLS",
                        "             RDSAAD: no answer",
                        "             TLS versions: TLSv1.1 no, TLSv1.2 yes, TLSv1.3 no answer",
                        "             Path MTU: packets of 1400 bytes pass, eth0 sends up to 1500",
                        "             Round trip 1.3 ms, jitter 0.031 ms, loss not measured");
    }

    /** Both fingerprints of a certificate that took the place of another stand there, for example. */
    @Test
    void whatIsKnownOfTheCauseBeyondTheSummaryIsShownToo() {
        services.saving("office", "192.0.2.1").state("office", State.WARNING);

        assertThat(Run.of(services, "check").lines())
                .contains("             certificate-expiring: Valid until Friday.");
    }

    @Test
    void verboseShowsTheLadderOfEveryHostAndTheLogOnStandardError() {
        Run run = Run.of(services, "check", "h:1", "--verbose");

        assertThat(run.lines()).hasSize(3);
        assertThat(run.err()).isEqualToIgnoringNewLines("h:1: connecting to 192.0.2.7");
    }

    @Test
    void colourNeedsATerminalAndNobodyWhoForbidsIt() {
        Map<String, String> xterm = Map.of("TERM", "xterm-256color");

        assertThat(Run.of(services, true, xterm, "", "check", "h:1").out()).startsWith("\u001b[32mup ");
        assertThat(Run.of(services, false, xterm, "", "check", "h:1").out()).startsWith("up ");
        assertThat(Run.of(services, true, Map.of(), "", "check", "h:1").out()).startsWith("up ");
        assertThat(Run.of(services, true, Map.of("TERM", "dumb"), "", "check", "h:1")
                        .out())
                .startsWith("up ");
        assertThat(Run.of(services, true, Map.of("TERM", "xterm", "NO_COLOR", "1"), "", "check", "h:1")
                        .out())
                .startsWith("up ");
        assertThat(Run.of(services, true, xterm, "", "check", "h:1", "--json").out())
                .doesNotContain("\u001b");
    }

    private static void hang(Cancellation cancellation, CountDownLatch hanging, CountDownLatch released) {
        cancellation.onCancel(released::countDown);
        hanging.countDown();
        // Like a blocking socket call: deaf to interrupts, ended by the cancellation.
        while (!cancellation.isCancelled()) {
            Thread.onSpinWait();
        }
    }

    private static String[] args(int count) {
        List<String> args = new ArrayList<>(List.of("check", "--json"));
        IntStream.range(0, count).forEach(i -> args.add("host" + i + ":" + (i % 40 + 1)));
        return args.toArray(String[]::new);
    }

    private static List<JsonObject> results(JsonObject document) {
        return StreamSupport.stream(document.getAsJsonArray("results").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static List<String> targets(JsonObject document) {
        return results(document).stream().map(r -> r.get("target").toString()).toList();
    }

    private static List<String> names(JsonObject document) {
        return results(document).stream()
                .map(r -> r.getAsJsonObject("target").get("name").getAsString())
                .toList();
    }
}
