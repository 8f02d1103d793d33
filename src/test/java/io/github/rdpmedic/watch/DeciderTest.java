package io.github.rdpmedic.watch;

import static io.github.rdpmedic.model.State.DOWN;
import static io.github.rdpmedic.model.State.UNKNOWN;
import static io.github.rdpmedic.model.State.UNREACHABLE;
import static io.github.rdpmedic.model.State.UP;
import static io.github.rdpmedic.model.State.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.probe.ProbeRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeciderTest {

    private static final Target HOST = SimulatedWatch.target();

    private final FakeClock clock = new FakeClock();
    private final Decider decider = Decider.of(Settings.DEFAULTS, new Random(1));
    private final List<State> announced = new ArrayList<>();
    private TargetMemory memory = TargetMemory.blank(HOST, FakeClock.START);

    static Stream<Arguments> histories() {
        Answer up = Answer.up();
        Answer warning = Answer.certificateExpiring();
        Answer down = Answer.refused();
        Answer path = Answer.networkDown();
        Answer none = Answer.unmeasured();
        return Stream.of(
                arguments("up settles at once on the first check", List.of(up), List.of(UP)),
                arguments("a warning settles at once on the first check", List.of(warning), List.of(WARNING)),
                arguments("one failure of a new host settles nothing", List.of(down), List.of()),
                arguments("three failures of a new host settle down", List.of(down, down, down), List.of(DOWN)),
                arguments("a blip is no change", List.of(up, down, up, down, down, up), List.of(UP)),
                arguments("three in a row call down", List.of(up, down, down, down), List.of(UP, DOWN)),
                arguments("a success starts the count anew", List.of(up, down, down, up, down, down), List.of(UP)),
                arguments("one success does not call up", List.of(down, down, down, up), List.of(DOWN)),
                arguments("two successes call up", List.of(down, down, down, up, up), List.of(DOWN, UP)),
                arguments("a failure starts that count anew", List.of(down, down, down, up, down, up), List.of(DOWN)),
                arguments(
                        "a warning counts as a success",
                        List.of(down, down, down, warning, warning),
                        List.of(DOWN, WARNING)),
                arguments("warnings come and go at once", List.of(up, warning, up), List.of(UP, WARNING, UP)),
                arguments("the path takes three failures too", List.of(up, path, path, path), List.of(UP, UNREACHABLE)),
                arguments(
                        "another cause while lost is taken over at once",
                        List.of(down, down, down, path),
                        List.of(DOWN, UNREACHABLE)),
                arguments("a check without a measurement is no failure", List.of(up, none, none, up), List.of(UP)),
                arguments(
                        "what cannot be measured any more is unknown",
                        List.of(up, none, none, none),
                        List.of(UP, UNKNOWN)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("histories")
    void statesSettleByTheThresholds(String rule, List<Answer> answers, List<State> settled) {
        answers.forEach(answer -> fullCheck(answer));

        assertThat(announced).as(rule).isEqualTo(settled);
    }

    @ParameterizedTest(name = "{0} failures to down, {1} successes to up")
    @CsvSource({"1, 1", "2, 3", "5, 2"})
    void thresholdsAreThePersonsToSet(int failures, int successes) {
        Settings settings = new Settings(
                Settings.Cadence.DEFAULTS,
                new Settings.Thresholds(failures, successes),
                Settings.Notices.DEFAULTS,
                Settings.Appearance.SYSTEM);
        Decider strict = Decider.of(settings, new Random(1));
        check(strict, Answer.up(), Depth.FULL);

        for (int i = 1; i <= failures; i++) {
            assertThat(memory.standing().state()).isEqualTo(UP);
            check(strict, Answer.refused(), Depth.PORT);
        }
        for (int i = 1; i <= successes; i++) {
            assertThat(memory.standing().state()).isEqualTo(DOWN);
            check(strict, Answer.up(), Depth.PORT);
        }
        assertThat(memory.standing().state()).isEqualTo(UP);
    }

    @Test
    void aContradictionIsLookedIntoAfterTwoAndFourSeconds() {
        fullCheck(Answer.up());
        portCheck(Answer.refused());
        assertThat(untilNextCheck()).isEqualTo(Duration.ofSeconds(2));

        clock.advance(Duration.ofSeconds(2));
        portCheck(Answer.refused());
        assertThat(untilNextCheck()).isEqualTo(Duration.ofSeconds(4));

        clock.advance(Duration.ofSeconds(4));
        portCheck(Answer.refused());
        assertThat(untilNextCheck()).isGreaterThanOrEqualTo(Duration.ofSeconds(54));
    }

    @Test
    void dueTimesComeUpToATenthEarlyAndNeverLate() {
        for (int i = 0; i < 200; i++) {
            fullCheck(Answer.up());
            portCheck(Answer.up());
            assertThat(untilNextCheck()).isBetween(Duration.ofSeconds(54), Duration.ofSeconds(60));
        }
    }

    @Test
    void aPortCheckNeitherClearsNorHidesWhatTheFullCheckFound() {
        fullCheck(Answer.certificateExpiring());
        portCheck(Answer.certificateExpiring());

        assertThat(memory.standing().state()).isEqualTo(WARNING);
        assertThat(memory.standing().cause()).contains(FindingId.CERTIFICATE_EXPIRING);
        assertThat(announced).containsExactly(WARNING);
    }

    @Test
    void aHostWhoseTlsStallsStaysDownAlthoughItsPortAnswers() {
        fullCheck(Answer.tlsStalls());
        fullCheck(Answer.tlsStalls());
        fullCheck(Answer.tlsStalls());
        portCheck(Answer.tlsStalls());

        assertThat(memory.standing().state()).isEqualTo(DOWN);
        assertThat(announced).containsExactly(DOWN);
    }

    @Test
    void troubleThatOnlyAFullCheckSeesIsLookedIntoByFullChecksAtThePortCadence() {
        fullCheck(Answer.tlsStalls());
        fullCheck(Answer.tlsStalls());
        fullCheck(Answer.tlsStalls());
        clock.advance(Duration.ofMinutes(5));

        assertThat(startedWhenDue()).isEqualTo(Depth.FULL);
    }

    @Test
    void aFailingHostIsProbedNoDeeperThanItAnswers() {
        fullCheck(Answer.up());
        fullCheck(Answer.refused());
        clock.advance(Duration.ofSeconds(2));

        assertThat(startedWhenDue()).isEqualTo(Depth.PORT);
    }

    @Test
    void aHostThatComesBackIsCheckedInFull() {
        fullCheck(Answer.refused());
        fullCheck(Answer.refused());
        fullCheck(Answer.refused());
        portCheck(Answer.up());
        clock.advance(Duration.ofSeconds(2));

        assertThat(startedWhenDue()).isEqualTo(Depth.FULL);
    }

    @Test
    void aHostThatFirstAnswersAPortCheckIsCheckedInFullAtOnce() {
        fullCheck(Answer.refused());
        portCheck(Answer.up());

        assertThat(announced).containsExactly(UP);
        assertThat(untilNextCheck()).isZero();
        assertThat(startedWhenDue()).isEqualTo(Depth.FULL);
    }

    @Test
    void anEchoIsTriedOnAHostThatAnswersAndThenServesBetweenPortChecks() {
        fullCheck(Answer.up());
        clock.advance(Duration.ofSeconds(60));
        memory = memory.with(memory.plan().with(Depth.PORT, Moment.NEVER));

        assertThat(startedWhenDue()).isEqualTo(Depth.REACHABILITY);
        echo(Outcome.OK);
        clock.advance(Duration.ofSeconds(60));
        assertThat(startedWhenDue()).isEqualTo(Depth.REACHABILITY);
    }

    @ParameterizedTest
    @CsvSource({"FAIL", "SKIPPED"})
    void whereNoEchoIsAnsweredAPortCheckStandsInAtOnceAndTheNextTryComesAfterAnHour(Outcome outcome) {
        fullCheck(Answer.up());
        echo(outcome);

        assertThat(startedWhenDue()).isEqualTo(Depth.PORT);
        portCheck(Answer.up());
        assertThat(memory.echo().worthAsking(clock.now())).isFalse();
        clock.advance(Duration.ofHours(1));
        assertThat(memory.echo().worthAsking(clock.now())).isTrue();
    }

    @Test
    void aMissingEchoAloneNeverTurnsATargetRedAndAnAnsweredOneNeverGreen() {
        fullCheck(Answer.up());
        echo(Outcome.OK);
        for (int i = 0; i < 10; i++) {
            echo(Outcome.FAIL);
        }
        assertThat(memory.standing().state()).isEqualTo(UP);

        fullCheck(Answer.refused());
        fullCheck(Answer.refused());
        fullCheck(Answer.refused());
        for (int i = 0; i < 10; i++) {
            echo(Outcome.OK);
        }
        assertThat(memory.standing().state()).isEqualTo(DOWN);
    }

    @Test
    void aHostThatStopsAnsweringEchoesIsNoLongerSentAny() {
        fullCheck(Answer.up());
        echo(Outcome.OK);
        for (int i = 0; i < 3; i++) {
            echo(Outcome.FAIL);
            portCheck(Answer.up());
        }

        assertThat(memory.echo().answers()).isFalse();
    }

    @Test
    void checksDuringWhichThePcSleptCallNoHostDown() {
        fullCheck(Answer.up());
        for (int i = 0; i < 5; i++) {
            Moment startedAt = clock.now();
            clock.advanceWallOnly(Duration.ofSeconds(10));
            decide(decider, new Event.Checked(result(Answer.refused(), Depth.PORT), startedAt));
        }

        assertThat(announced).containsExactly(UP, UNKNOWN);
        assertThat(memory.status().last().orElseThrow().state()).isEqualTo(UNKNOWN);
    }

    @Test
    void afterSleepNothingIsKnownUntilMeasured() {
        fullCheck(Answer.up());
        decide(decider, new Event.Slept(Duration.ofSeconds(15)));

        assertThat(announced).containsExactly(UP, UNKNOWN);
        assertThat(untilNextCheck()).isEqualTo(Duration.ofSeconds(15));
        portCheck(Answer.up());
        assertThat(announced).containsExactly(UP, UNKNOWN, UP);
    }

    @Test
    void aSuspectIsNotWaitedForInFullWhenItUsedToAnswerAtOnce() {
        fullCheck(Answer.up());
        portCheck(Answer.silent());
        clock.advance(Duration.ofSeconds(2));

        Action.Start start =
                (Action.Start) decide(decider, new Event.Due()).actions().get(0);
        assertThat(start.timeout()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aHostThatNeverAnsweredIsGivenTheWholeTimeout() {
        fullCheck(Answer.silent());
        clock.advance(Duration.ofSeconds(2));

        Action.Start start =
                (Action.Start) decide(decider, new Event.Due()).actions().get(0);
        assertThat(start.timeout()).isEqualTo(Settings.Cadence.DEFAULTS.timeout());
    }

    @Test
    void latenciesAreKeptForTheNewestSixtyChecksWithGapsForFailures() {
        fullCheck(Answer.up());
        portCheck(Answer.refused());
        assertThat(memory.status().latencies()).containsExactly(Optional.of(Duration.ofMillis(8)), Optional.empty());

        for (int i = 0; i < 100; i++) {
            portCheck(Answer.up());
        }
        assertThat(memory.status().latencies()).hasSize(60).doesNotContain(Optional.empty());
    }

    @Test
    void theCertificateOfAHostStaysKnownWhileItIsDown() {
        fullCheck(Answer.certificateExpiring());
        fullCheck(Answer.refused());

        assertThat(memory.status().lastFull().orElseThrow().state()).isEqualTo(WARNING);
        assertThat(memory.status().last().orElseThrow().state()).isEqualTo(DOWN);
    }

    private void fullCheck(Answer answer) {
        check(decider, answer, Depth.FULL);
    }

    private void portCheck(Answer answer) {
        check(decider, answer, Depth.PORT);
    }

    private void check(Decider rules, Answer answer, Depth depth) {
        decide(rules, new Event.Checked(result(answer, depth), clock.now()));
    }

    private CheckResult result(Answer answer, Depth depth) {
        return answer.to(
                new ProbeRequest(HOST, depth, Duration.ofSeconds(5)),
                clock.now().wall());
    }

    private void echo(Outcome outcome) {
        decide(decider, new Event.Echoed(outcome));
    }

    private Depth startedWhenDue() {
        Decision decision = decide(decider, new Event.Due());
        return ((Action.Start) decision.actions().get(0)).depth();
    }

    private Duration untilNextCheck() {
        return Duration.ofNanos(memory.plan().next() - clock.now().nanos());
    }

    private Decision decide(Decider rules, Event event) {
        Decision decision = rules.decide(memory, event, clock.now());
        memory = decision.memory();
        for (Action action : decision.actions()) {
            if (action instanceof Action.Announce announce) {
                announced.add(announce.change().status().state());
            }
        }
        return decision;
    }
}
