package io.github.rdpmedic.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupervisorTest {

    private static final Target HOST = SimulatedWatch.target();

    @Test
    void theFirstFullChecksFollowEachOtherSoThatLiveStatesShowWithinSeconds() {
        SimulatedWatch watch = new SimulatedWatch(Settings.DEFAULTS);
        watch.watches(SimulatedWatch.targets(20));
        watch.runs(Duration.ofSeconds(5));

        assertThat(watch.snapshot().count(State.UP)).isEqualTo(20);
        assertThat(watch.started.subList(0, 5)).allMatch(check -> check.depth() == Depth.FULL);
        assertThat(watch.started.get(1).at().minus(watch.started.get(0).at())).isEqualTo(Supervisor.STAGGER);
    }

    @Test
    void soManyTargetsThatTheUsualStepWouldTakeAnHourHaveAllBegunWithinTheirCadence() {
        SimulatedWatch watch = new SimulatedWatch(Settings.DEFAULTS);
        watch.watches(SimulatedWatch.targets(2_000));
        watch.runs(Settings.DEFAULTS.cadence().reachability());

        assertThat(watch.started.stream().map(SimulatedWatch.Started::target).distinct())
                .hasSize(2_000);
    }

    @ParameterizedTest(name = "a host that dies {0} s after its first check")
    @ValueSource(ints = {1, 17, 60, 61, 119, 300, 1000})
    void aHostThatRefusesIsReportedWithinTheReachabilityCadenceAndTenSeconds(int seconds) {
        assertThat(detectionTime(Answer.up(), Answer.refused(), seconds)).isLessThanOrEqualTo(Duration.ofSeconds(70));
    }

    @ParameterizedTest(name = "a host that falls silent {0} s after its first check")
    @ValueSource(ints = {1, 17, 60, 61, 119, 300, 1000})
    void aHostThatIsSwitchedOffIsReportedWithinTheReachabilityCadenceAndTenSeconds(int seconds) {
        assertThat(detectionTime(Answer.up(), Answer.silent(), seconds)).isLessThanOrEqualTo(Duration.ofSeconds(70));
        assertThat(detectionTime(Answer.up().withEcho(Outcome.OK), Answer.silent(), seconds))
                .isLessThanOrEqualTo(Duration.ofSeconds(70));
    }

    private static Duration detectionTime(Answer before, Answer after, int seconds) {
        SimulatedWatch watch = new SimulatedWatch(Settings.DEFAULTS);
        watch.host(HOST, before);
        watch.watches(List.of(HOST));
        watch.runs(Duration.ofSeconds(seconds));
        watch.host(HOST, after);
        watch.runs(Duration.ofMinutes(5));
        assertThat(watch.noticeKinds()).containsExactly(Notice.Kind.LOST);
        return Duration.between(
                FakeClock.START.plusSeconds(seconds), watch.notices.get(0).at());
    }

    @Test
    void aHostThatComesBackIsShownWithItsCertificateWithinTheReachabilityCadence() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        watch.host(HOST, Answer.refused());
        watch.runs(Duration.ofMinutes(10));
        watch.host(HOST, Answer.certificateExpiring());
        watch.runs(Duration.ofSeconds(63));

        assertThat(watch.state(HOST)).isEqualTo(State.WARNING);
        assertThat(watch.status(HOST).cause()).contains(FindingId.CERTIFICATE_EXPIRING);
    }

    @Test
    void anEchoIsSentEveryMinuteToAHostThatAnswersThemAndPortChecksEveryFive() {
        SimulatedWatch watch = new SimulatedWatch(Settings.DEFAULTS);
        watch.host(HOST, Answer.up().withEcho(Outcome.OK));
        watch.watches(List.of(HOST));
        watch.runs(Duration.ofMinutes(5));
        Duration settled = watch.time();
        watch.runs(Duration.ofHours(5));

        List<Depth> depths = watch.depthsSince(settled);
        assertThat(depths.stream().filter(depth -> depth == Depth.PORT).count())
                .isCloseTo(60L, Percentage.withPercentage(12));
        assertThat(depths.stream().filter(depth -> depth == Depth.REACHABILITY).count())
                .isCloseTo(260L, Percentage.withPercentage(20));
    }

    @Test
    void withoutEchoesThePortCheckStandsInAndAnEchoIsTriedOnceAnHour() {
        SimulatedWatch watch = new SimulatedWatch(Settings.DEFAULTS);
        watch.host(HOST, Answer.up().withEcho(Outcome.FAIL));
        watch.watches(List.of(HOST));
        watch.runs(Duration.ofHours(5));

        List<Depth> depths = watch.depthsSince(Duration.ZERO);
        assertThat(depths.stream().filter(depth -> depth == Depth.REACHABILITY).count())
                .isBetween(4L, 5L);
        assertThat(depths.stream().filter(depth -> depth == Depth.PORT).count())
                .isCloseTo(300L, Percentage.withPercentage(12));
        assertThat(watch.changes).hasSize(1);
    }

    @Test
    void fiveHundredHostsAreWatchedForADayWithEveryCadenceKept() {
        SimulatedWatch watch = new SimulatedWatch(Settings.DEFAULTS);
        watch.watches(SimulatedWatch.targets(500));
        watch.runs(Duration.ofHours(24));

        long full = watch.started.stream()
                .filter(check -> check.depth() == Depth.FULL)
                .count();
        assertThat(full / 500.0).isBetween(4.0, 6.0);
        assertThat(watch.started.size() / 500.0).isCloseTo(1440, Percentage.withPercentage(12));
        assertThat(watch.snapshot().count(State.UP)).isEqualTo(500);
        assertThat(watch.notices).isEmpty();
        assertThat(watch.mostAtOnce).isLessThanOrEqualTo(8);
    }

    @Test
    void noMoreChecksRunAtOnceThanAllowedHoweverManyHostsHang() {
        SimulatedWatch watch = new SimulatedWatch(Settings.DEFAULTS);
        List<Target> targets = SimulatedWatch.targets(100);
        watch.hosts(targets, Answer.silent());
        watch.watches(targets);
        watch.runs(Duration.ofMinutes(10));

        assertThat(watch.mostAtOnce).isEqualTo(8);
        assertThat(watch.snapshot().count(State.DOWN)).isEqualTo(100);
    }

    @Test
    void hostsThatHangDoNotHoldUpTheOthers() {
        SimulatedWatch watch = new SimulatedWatch(Settings.DEFAULTS);
        List<Target> targets = SimulatedWatch.targets(200);
        watch.hosts(targets.subList(1, 200), Answer.silent());
        watch.watches(targets);
        watch.runs(Duration.ofMinutes(30));
        watch.notices.clear();
        watch.host(HOST, Answer.refused());
        watch.runs(Duration.ofSeconds(80));

        assertThat(watch.state(HOST)).isEqualTo(State.DOWN);
    }

    @Test
    void aCheckThatIsAskedForStartsAtOnceAndIsSharedByThoseWhoAsk() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        Duration before = watch.time();
        CompletableFuture<?> first = watch.ask(HOST);
        CompletableFuture<?> second = watch.ask(HOST);
        watch.runs(Duration.ofMillis(50));

        assertThat(watch.depthsSince(before)).containsExactly(Depth.FULL);
        assertThat(first).isCompleted();
        assertThat(second).isCompleted();
    }

    @Test
    void aCheckThatIsAskedForOvertakesAllThatWait() {
        SimulatedWatch watch = new SimulatedWatch(Settings.DEFAULTS);
        List<Target> targets = SimulatedWatch.targets(100);
        watch.hosts(targets, Answer.silent());
        watch.watches(targets);
        watch.runs(Duration.ofSeconds(21));
        Target last = targets.get(99);
        watch.host(last, Answer.up());
        CompletableFuture<?> asked = watch.ask(last);
        watch.runs(Duration.ofSeconds(5));

        assertThat(asked).isCompleted();
    }

    @Test
    void aCheckOfATargetThatIsNotWatchedIsCancelled() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();

        assertThat(watch.ask(SimulatedWatch.targets(2).get(1))).isCancelled();
    }

    @Test
    void aPauseStopsEveryCheckKeepsTheStatesAndEndsByItself() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        watch.supervisor.pause(watch.clock.now().wall().plus(Duration.ofHours(1)), watch.clock.now());
        Duration before = watch.time();
        watch.host(HOST, Answer.refused());
        watch.runs(Duration.ofMinutes(59));

        assertThat(watch.depthsSince(before)).isEmpty();
        assertThat(watch.snapshot().paused()).isTrue();
        assertThat(watch.state(HOST)).isEqualTo(State.UP);

        watch.runs(Duration.ofMinutes(2));
        assertThat(watch.snapshot().paused()).isFalse();
        assertThat(watch.state(HOST)).isEqualTo(State.DOWN);
        assertThat(watch.noticeKinds()).containsExactly(Notice.Kind.LOST);
    }

    @Test
    void aCheckUnderWayIsGivenUpByAPauseAndItsAskerIsTold() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        watch.host(HOST, Answer.silent());
        CompletableFuture<?> asked = watch.ask(HOST);
        watch.runs(Duration.ofSeconds(1));
        watch.supervisor.pause(Instant.MAX, watch.clock.now());
        watch.runs(Duration.ofDays(2));

        assertThat(asked).isCancelled();
        assertThat(watch.status(HOST).checking()).isFalse();
        assertThat(watch.notices).isEmpty();
    }

    @Test
    void aPersonMayStillCheckWhilePaused() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        watch.supervisor.pause(Instant.MAX, watch.clock.now());
        watch.host(HOST, Answer.certificateExpiring());
        CompletableFuture<?> asked = watch.ask(HOST);
        watch.runs(Duration.ofSeconds(1));

        assertThat(asked).isCompleted();
        assertThat(watch.state(HOST)).isEqualTo(State.WARNING);
        assertThat(watch.snapshot().paused()).isTrue();
    }

    @Test
    void afterSleepWithAStandingClockStatesAreUnknownForTheGraceAndThenMeasured() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        watch.host(HOST, Answer.networkDown());
        watch.clock.advanceWallOnly(Duration.ofHours(8));
        Duration before = watch.time();
        watch.runs(Duration.ofSeconds(10));
        assertThat(watch.state(HOST)).isEqualTo(State.UNKNOWN);
        assertThat(watch.depthsSince(before)).isEmpty();

        watch.host(HOST, Answer.up());
        watch.runs(Duration.ofSeconds(10));
        assertThat(watch.state(HOST)).isEqualTo(State.UP);
        assertThat(watch.notices).isEmpty();
    }

    @Test
    void aPauseThatEndedWhileThePcSleptLeavesTheNetworkItsGraceToo() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        watch.supervisor.pause(watch.clock.now().wall().plus(Duration.ofHours(1)), watch.clock.now());
        watch.runs(Duration.ofMinutes(1));
        watch.host(HOST, Answer.networkDown());
        watch.clock.advanceWallOnly(Duration.ofHours(8));
        watch.runs(Duration.ofSeconds(14));
        watch.host(HOST, Answer.up());
        watch.runs(Duration.ofMinutes(5));

        assertThat(watch.snapshot().paused()).isFalse();
        assertThat(watch.state(HOST)).isEqualTo(State.UP);
        assertThat(watch.notices).isEmpty();
        assertThat(watch.changes.stream().map(change -> change.status().state()))
                .containsExactly(State.UP, State.UNKNOWN, State.UP);
    }

    @Test
    void afterSleepWithARunningClockTheLateWakeUpGivesItAway() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        watch.clock.advance(Duration.ofHours(8));
        watch.runs(Duration.ofSeconds(1));

        assertThat(watch.state(HOST)).isEqualTo(State.UNKNOWN);
    }

    @Test
    void aCheckThatSleptIsNotBelieved() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        watch.host(HOST, Answer.silent());
        watch.ask(HOST);
        watch.runs(Duration.ofSeconds(1));
        watch.clock.advanceWallOnly(Duration.ofHours(1));
        watch.host(HOST, Answer.up());
        watch.runs(Duration.ofMinutes(2));

        assertThat(watch.changes.stream().map(change -> change.status().state()))
                .containsExactly(State.UP, State.UNKNOWN, State.UP);
    }

    @Test
    void targetsThatStayKeepTheirStateWhenTheListIsEdited() {
        SimulatedWatch watch = new SimulatedWatch(Settings.DEFAULTS);
        List<Target> targets = SimulatedWatch.targets(3);
        watch.watches(targets.subList(0, 2));
        watch.runs(Duration.ofSeconds(10));
        watch.watches(List.of(targets.get(2), targets.get(1)));

        assertThat(watch.snapshot().statuses())
                .extracting(TargetStatus::target)
                .containsExactly(targets.get(2), targets.get(1));
        assertThat(watch.snapshot().statuses())
                .extracting(TargetStatus::state)
                .containsExactly(State.UNKNOWN, State.UP);
        watch.runs(Duration.ofSeconds(1));
        assertThat(watch.snapshot().statuses()).extracting(TargetStatus::state).containsExactly(State.UP, State.UP);
    }

    @Test
    void aTargetThatIsTakenOffTheListIsNeitherCheckedNorSpokenOfAgain() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        watch.host(HOST, Answer.silent());
        CompletableFuture<?> asked = watch.ask(HOST);
        watch.runs(Duration.ofSeconds(1));
        watch.watches(List.of());
        Duration before = watch.time();
        watch.runs(Duration.ofHours(1));

        assertThat(asked).isCancelled();
        assertThat(watch.depthsSince(before)).isEmpty();
        assertThat(watch.notices).isEmpty();
        assertThat(watch.supervisor.nextWake(watch.clock.now())).isEqualTo(Moment.NEVER);
    }

    @Test
    void aShorterCadenceHoldsFromTheMomentItIsSet() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        Settings.Cadence fast = new Settings.Cadence(
                Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(6), Duration.ofSeconds(5), 8);
        watch.supervisor.replaceSettings(
                new Settings(fast, Settings.Thresholds.DEFAULTS, Settings.Notices.DEFAULTS, Settings.Appearance.SYSTEM),
                watch.clock.now());
        Duration before = watch.time();
        watch.runs(Duration.ofSeconds(50));

        assertThat(watch.depthsSince(before)).hasSizeBetween(10, 13);
    }

    @Test
    void everyCheckIsToldOfWithTheStateThatFollowsFromIt() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        List<State> alone = new ArrayList<>();
        List<State> settled = new ArrayList<>();
        watch.onChecked = checked -> {
            alone.add(checked.result().state());
            settled.add(checked.status().state());
        };
        watch.host(HOST, Answer.refused());
        watch.ask(HOST);
        watch.runs(Duration.ofSeconds(10));

        assertThat(alone).startsWith(State.DOWN, State.DOWN, State.DOWN);
        assertThat(settled).startsWith(State.UP, State.UP, State.DOWN);
    }

    @Test
    void saysFromWhenToWhenThisPcSlept() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        watch.clock.advanceWallOnly(Duration.ofHours(8));
        watch.runs(Duration.ofMinutes(2));

        assertThat(watch.sleeps)
                .singleElement()
                .satisfies(slept -> assertThat(slept)
                        .isBetween(Duration.ofHours(8), Duration.ofHours(8).plusMinutes(2)));
    }

    @Test
    void betweenChecksNothingWakesThePc() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        int wakes = 0;
        Moment start = watch.clock.now();
        while (watch.clock.now().since(start).compareTo(Duration.ofHours(1)) < 0) {
            watch.runs(Duration.ofNanos(watch.supervisor.nextWake(watch.clock.now())
                    - watch.clock.now().nanos()));
            wakes++;
        }

        assertThat(wakes).isLessThanOrEqualTo(watch.started.size() + 60);
    }
}
