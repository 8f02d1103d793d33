package io.github.rdpmedic.watch;

import static io.github.rdpmedic.watch.Notice.Kind.BACK;
import static io.github.rdpmedic.watch.Notice.Kind.LOST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.NoticeRule;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.model.TargetOptions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether anyone is told, over the whole watch. */
class NoticesTest {

    private static final Target HOST = SimulatedWatch.target();

    @Test
    void aBlipIsNotTold() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        watch.host(HOST, Answer.refused());
        runUntilInFlux(watch);
        watch.host(HOST, Answer.up());
        watch.runs(Duration.ofHours(1));

        assertThat(watch.notices).isEmpty();
        assertThat(watch.changes).hasSize(1);
    }

    @Test
    void aLossIsToldOnceWithItsCauseAndTheReturnWithHowLongItTook() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        watch.host(HOST, Answer.refused());
        watch.runs(Duration.ofMinutes(30));
        watch.host(HOST, Answer.up());
        watch.runs(Duration.ofMinutes(5));

        assertThat(watch.noticeKinds()).containsExactly(LOST, BACK);
        Notice lost = watch.notices.get(0);
        assertThat(lost.cause()).contains(FindingId.PORT_REFUSED);
        assertThat(lost.title().in(Locale.ENGLISH)).isEqualTo("host 0 cannot be reached");
        assertThat(lost.text().in(Locale.ENGLISH)).contains("h0.example:3389");
        Notice back = watch.notices.get(1);
        assertThat(back.title().in(Locale.ENGLISH)).isEqualTo("host 0 is back");
        assertThat(back.text().in(Locale.ENGLISH)).matches("It was away for (29|30) min\\.");
    }

    @Test
    void anotherCauseWhileLostIsShownButNotToldAgain() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        watch.host(HOST, Answer.refused());
        watch.runs(Duration.ofMinutes(5));
        watch.host(HOST, Answer.networkDown());
        watch.runs(Duration.ofMinutes(5));

        assertThat(watch.status(HOST).cause()).contains(FindingId.OWN_NETWORK_DOWN);
        assertThat(watch.noticeKinds()).containsExactly(LOST);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 30, 500})
    void hostsLostToOneCauseAreOneNoticeAndTheirReturnIsAnother(int count) {
        SimulatedWatch watch = new SimulatedWatch(Settings.DEFAULTS);
        List<Target> targets = SimulatedWatch.targets(count);
        watch.watches(targets);
        watch.runs(Duration.ofMinutes(10));
        watch.hosts(targets, Answer.networkDown());
        watch.runs(Duration.ofMinutes(20));

        assertThat(watch.snapshot().count(State.UNREACHABLE)).isEqualTo(count);
        assertThat(watch.noticeKinds()).containsExactly(LOST);
        assertThat(watch.notices.get(0).targets()).hasSize(count);

        watch.hosts(targets, Answer.up());
        watch.runs(Duration.ofMinutes(20));
        assertThat(watch.snapshot().count(State.UP)).isEqualTo(count);
        assertThat(watch.noticeKinds()).containsExactly(LOST, BACK);
        assertThat(watch.notices.get(1).targets()).hasSize(count);
    }

    @Test
    void fiveHundredHostsThatRefuseTogetherAreOneNotice() {
        SimulatedWatch watch = new SimulatedWatch(Settings.DEFAULTS);
        List<Target> targets = SimulatedWatch.targets(500);
        watch.watches(targets);
        watch.runs(Duration.ofMinutes(10));
        watch.hosts(targets, Answer.refused());
        watch.runs(Duration.ofMinutes(30));

        assertThat(watch.noticeKinds()).containsExactly(LOST);
        assertThat(watch.notices.get(0).targets()).hasSize(500);
    }

    @Test
    void fiveHundredHostsThatFallSilentOverManyMinutesOfTimeoutsAreOneNotice() {
        SimulatedWatch watch = new SimulatedWatch(Settings.DEFAULTS);
        List<Target> targets = SimulatedWatch.targets(500);
        watch.watches(targets);
        watch.runs(Duration.ofMinutes(10));
        watch.hosts(targets, Answer.silent());
        watch.runs(Duration.ofMinutes(40));

        assertThat(watch.snapshot().count(State.DOWN)).isEqualTo(500);
        assertThat(watch.noticeKinds()).containsExactly(LOST);
    }

    @Test
    void hostsLostToDifferentCausesAreToldApart() {
        SimulatedWatch watch = new SimulatedWatch(Settings.DEFAULTS);
        List<Target> targets = SimulatedWatch.targets(2);
        watch.watches(targets);
        watch.runs(Duration.ofMinutes(2));
        watch.host(targets.get(0), Answer.refused());
        watch.host(targets.get(1), Answer.silent());
        watch.runs(Duration.ofMinutes(5));

        assertThat(watch.notices)
                .extracting(notice -> notice.cause().orElseThrow())
                .containsExactlyInAnyOrder(FindingId.PORT_REFUSED, FindingId.PORT_FILTERED);
    }

    @Test
    void hostsFoundDownAtTheStartAreToldOnceAndTogether() {
        SimulatedWatch watch = new SimulatedWatch(Settings.DEFAULTS);
        List<Target> targets = SimulatedWatch.targets(10);
        watch.hosts(targets.subList(3, 8), Answer.refused());
        watch.watches(targets);
        watch.runs(Duration.ofHours(2));

        assertThat(watch.noticeKinds()).containsExactly(LOST);
        assertThat(watch.notices.get(0).targets()).containsExactlyElementsOf(targets.subList(3, 8));
    }

    @Test
    void aHostThatComesAndGoesIsToldOfAFewTimesAndThenOnlyWhenItIsSteady() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        for (int i = 0; i < 40; i++) {
            watch.host(HOST, Answer.refused());
            watch.runs(Duration.ofMinutes(3));
            watch.host(HOST, Answer.up());
            watch.runs(Duration.ofMinutes(3));
        }
        assertThat(watch.changes).hasSizeGreaterThan(60);
        assertThat(watch.noticeKinds()).containsExactly(LOST, BACK, LOST, BACK, LOST, BACK);
        assertThat(watch.notices.get(4).text().in(Locale.ENGLISH)).contains("comes and goes");

        watch.host(HOST, Answer.refused());
        watch.runs(Duration.ofMinutes(20));
        assertThat(watch.notices).hasSize(7).last().matches(notice -> notice.kind() == LOST);
        watch.host(HOST, Answer.up());
        watch.runs(Duration.ofMinutes(20));
        assertThat(watch.notices).hasSize(8).last().matches(notice -> notice.kind() == BACK);
    }

    @Test
    void aPersonMayAskToBeToldOnlyOfLongOutages() {
        SimulatedWatch watch = new SimulatedWatch(notices(new Settings.Notices(true, Duration.ofMinutes(10))));
        watch.watches(List.of(HOST));
        watch.runs(Duration.ofMinutes(2));
        watch.host(HOST, Answer.refused());
        watch.runs(Duration.ofMinutes(9));
        watch.host(HOST, Answer.up());
        watch.runs(Duration.ofMinutes(30));
        assertThat(watch.notices).isEmpty();

        watch.host(HOST, Answer.refused());
        watch.runs(Duration.ofMinutes(12));
        assertThat(watch.noticeKinds()).containsExactly(LOST);
    }

    @Test
    void aLossThatAPauseCutShortIsToldOnlyWhenItIsStillTrueAfterIt() {
        SimulatedWatch watch = new SimulatedWatch(notices(new Settings.Notices(true, Duration.ofMinutes(10))));
        watch.watches(List.of(HOST));
        watch.runs(Duration.ofMinutes(2));
        watch.host(HOST, Answer.refused());
        watch.runs(Duration.ofMinutes(5));
        watch.supervisor.pause(watch.clock.now().wall().plus(Duration.ofHours(1)), watch.clock.now());
        watch.host(HOST, Answer.up());
        watch.runs(Duration.ofMinutes(70));

        assertThat(watch.state(HOST)).isEqualTo(State.UP);
        assertThat(watch.notices).isEmpty();
    }

    @Test
    void aPersonMayNeverWantToHearOfOneHostAndStillHearsOfTheOthers() {
        List<Target> targets = SimulatedWatch.targets(2);
        SimulatedWatch watch = new SimulatedWatch(Settings.DEFAULTS);
        watch.watches(ruled(targets, NoticeRule.NEVER));
        watch.runs(Duration.ofMinutes(2));
        watch.hosts(targets, Answer.refused());
        watch.runs(Duration.ofMinutes(10));

        assertThat(watch.notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.targets()).containsExactly(targets.get(1)));

        watch.hosts(targets, Answer.up());
        watch.runs(Duration.ofMinutes(10));
        assertThat(watch.noticeKinds()).containsExactly(LOST, BACK);
        assertThat(watch.notices.get(1).targets()).containsExactly(targets.get(1));
    }

    @Test
    void oneHostMayBeGivenMoreTimeThanTheOthers() {
        SimulatedWatch watch = new SimulatedWatch(Settings.DEFAULTS);
        watch.watches(ruled(List.of(HOST), new NoticeRule.After(Duration.ofMinutes(20))));
        watch.runs(Duration.ofMinutes(2));
        watch.host(HOST, Answer.refused());
        watch.runs(Duration.ofMinutes(15));
        assertThat(watch.notices).isEmpty();

        watch.runs(Duration.ofMinutes(15));
        assertThat(watch.noticeKinds()).containsExactly(LOST);
    }

    @Test
    void aHostThatIsSilencedWhileANoticeWaitsIsNotToldOf() {
        SimulatedWatch watch = new SimulatedWatch(notices(new Settings.Notices(true, Duration.ofMinutes(10))));
        watch.watches(List.of(HOST));
        watch.runs(Duration.ofMinutes(2));
        watch.host(HOST, Answer.refused());
        watch.runs(Duration.ofMinutes(5));
        watch.watches(ruled(List.of(HOST), NoticeRule.NEVER));
        watch.runs(Duration.ofMinutes(30));

        assertThat(watch.notices).isEmpty();
    }

    /** The first of the targets has the rule. */
    @Test
    void aSnoozedHostIsNotToldOfUntilItsTimeAndThenOnlyIfItIsStillLost() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        watch.snooze(HOST, Duration.ofHours(1));
        watch.host(HOST, Answer.refused());
        watch.runs(Duration.ofMinutes(50));
        assertThat(watch.notices).isEmpty();

        watch.runs(Duration.ofMinutes(15));

        assertThat(watch.noticeKinds()).containsExactly(LOST);
        assertThat(watch.snapshot().snoozes()).isEqualTo(Snoozes.NONE);
    }

    @Test
    void aSnoozeUntilTheHostIsBackEndsWithItsReturnAndTheNextLossIsTold() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        watch.host(HOST, Answer.refused());
        watch.runs(Duration.ofMinutes(10));
        assertThat(watch.noticeKinds()).containsExactly(LOST);
        watch.snooze(HOST, Duration.ofDays(4_000));
        watch.host(HOST, Answer.up());
        watch.runs(Duration.ofMinutes(10));
        assertThat(watch.snapshot().snoozes()).isEqualTo(Snoozes.NONE);

        watch.host(HOST, Answer.refused());
        watch.runs(Duration.ofMinutes(10));

        assertThat(watch.noticeKinds()).containsExactly(LOST, BACK, LOST);
    }

    @Test
    void aSnoozeThatIsEndedByHandTellsAtOnceWhatWaited() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        watch.snooze(HOST, Duration.ofDays(1));
        watch.host(HOST, Answer.refused());
        watch.runs(Duration.ofMinutes(30));

        watch.supervisor.notices(watch.clock.now()).endSnooze(HOST);
        watch.runs(Duration.ofSeconds(10));

        assertThat(watch.noticeKinds()).containsExactly(LOST);
    }

    @Test
    void theOthersAreToldOfWhileOneIsSnoozed() {
        SimulatedWatch watch = new SimulatedWatch(Settings.DEFAULTS);
        List<Target> targets = SimulatedWatch.targets(2);
        watch.watches(targets);
        watch.runs(Duration.ofMinutes(2));
        watch.snooze(targets.get(0), Duration.ofDays(1));
        watch.hosts(targets, Answer.refused());
        watch.runs(Duration.ofMinutes(30));

        assertThat(watch.notices).hasSize(1);
        assertThat(watch.notices.get(0).targets()).containsExactly(targets.get(1));
    }

    @Test
    void aTargetThatIsNoLongerSavedIsNoLongerSnoozed() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        watch.snooze(HOST, Duration.ofDays(1));

        watch.watches(List.of());

        assertThat(watch.snapshot().snoozes()).isEqualTo(Snoozes.NONE);
    }

    private static Roster ruled(List<Target> targets, NoticeRule rule) {
        return new Roster(targets, Map.of(targets.get(0), TargetOptions.NONE.withNotices(rule)));
    }

    @Test
    void aPersonMayAskNotToBeToldAtAll() {
        SimulatedWatch watch = new SimulatedWatch(notices(new Settings.Notices(false, Duration.ZERO)));
        watch.watches(List.of(HOST));
        watch.runs(Duration.ofMinutes(2));
        watch.host(HOST, Answer.refused());
        watch.runs(Duration.ofMinutes(5));
        watch.host(HOST, Answer.up());
        watch.runs(Duration.ofMinutes(5));

        assertThat(watch.notices).isEmpty();
        assertThat(watch.changes).hasSize(3);
    }

    @Test
    void aHostThatWasLostBeforeThePcSleptIsNotToldAgainAfterIt() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        watch.host(HOST, Answer.refused());
        watch.runs(Duration.ofMinutes(5));
        watch.clock.advanceWallOnly(Duration.ofHours(8));
        watch.runs(Duration.ofMinutes(5));
        assertThat(watch.noticeKinds()).containsExactly(LOST);

        watch.host(HOST, Answer.up());
        watch.runs(Duration.ofMinutes(5));
        assertThat(watch.noticeKinds()).containsExactly(LOST, BACK);
        assertThat(watch.notices.get(1).text().in(Locale.ENGLISH)).matches("It was away for 8 h (9|10) min\\.");
    }

    private static Settings notices(Settings.Notices notices) {
        return new Settings(
                Settings.Cadence.DEFAULTS, Settings.Thresholds.DEFAULTS, notices, Settings.Appearance.SYSTEM);
    }

    private static void runUntilInFlux(SimulatedWatch watch) {
        while (watch.supervisor.memory(HOST).orElseThrow().flux().isEmpty()) {
            watch.runs(Duration.ofMillis(500));
        }
    }
}
