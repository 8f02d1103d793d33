package io.github.rdpmedic.watch;

import static io.github.rdpmedic.watch.Notice.Kind.BACK;
import static io.github.rdpmedic.watch.Notice.Kind.CERTIFICATE;
import static io.github.rdpmedic.watch.Notice.Kind.LOST;
import static io.github.rdpmedic.watch.Notice.Kind.REMINDER;
import static io.github.rdpmedic.watch.Notice.Kind.SUMMARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.CertificateDays;
import io.github.rdpmedic.model.NoticeRule;
import io.github.rdpmedic.model.PcEvent;
import io.github.rdpmedic.model.QuietHours;
import io.github.rdpmedic.model.Reminders;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.model.TargetOptions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Quiet hours, and being told again. The clock on the wall shows 9:00 when a test begins. */
class QuietNoticesTest {

    private static final List<Target> TARGETS = SimulatedWatch.targets(6);
    private static final Target HOST = TARGETS.get(0);

    private final SimulatedWatch watch =
            new SimulatedWatch(notices("daily 10:00-12:00", Reminders.NONE, Duration.ZERO));

    private static Settings notices(String quiet, Reminders reminders, Duration after) {
        return new Settings(
                Settings.Cadence.DEFAULTS,
                Settings.Thresholds.DEFAULTS,
                new Settings.Notices(true, after, QuietHours.parse(quiet), reminders, CertificateDays.USUAL),
                Settings.Appearance.SYSTEM);
    }

    private void runsUntil(int hour, int minute) {
        watch.runs(Duration.ofHours(hour - 9L).plusMinutes(minute).minus(watch.time()));
    }

    private String newest() {
        Notice notice = watch.notices.get(watch.notices.size() - 1);
        return notice.title().in(Locale.ENGLISH) + "\n" + notice.text().in(Locale.ENGLISH);
    }

    @Test
    void nothingIsShownInTheQuietHoursAndOneSummaryAfterThem() {
        watch.watches(TARGETS);
        runsUntil(9, 30);
        watch.host(TARGETS.get(4), Answer.refused());
        runsUntil(10, 5);
        assertThat(watch.noticeKinds()).containsExactly(LOST);

        watch.host(TARGETS.get(4), Answer.up());
        watch.host(TARGETS.get(1), Answer.refused());
        watch.host(TARGETS.get(2), Answer.silent());
        watch.host(TARGETS.get(3), Answer.refused());
        runsUntil(10, 40);
        watch.host(TARGETS.get(3), Answer.up());
        runsUntil(11, 59);
        assertThat(watch.noticeKinds()).containsExactly(LOST);

        runsUntil(12, 1);
        assertThat(watch.noticeKinds()).containsExactly(LOST, SUMMARY);
        assertThat(newest()).startsWith("After the quiet hours: 2 hosts are down\nNot reachable: ");
        assertThat(newest()).contains("host 1", "host 2").endsWith("Back again: 1. Away for a while: 1.");

        runsUntil(16, 0);
        assertThat(watch.noticeKinds()).containsExactly(LOST, SUMMARY);
        watch.hosts(TARGETS, Answer.up());
        runsUntil(17, 0);
        assertThat(watch.noticeKinds()).startsWith(LOST, SUMMARY, BACK).doesNotContain(REMINDER);
        assertThat(watch.notices.stream()
                        .filter(notice -> notice.kind() == BACK)
                        .flatMap(notice -> notice.targets().stream()))
                .containsExactlyInAnyOrder(TARGETS.get(1), TARGETS.get(2));
    }

    @Test
    void theSummaryComesAtTheMinuteTheQuietHoursEnd() {
        watch.watches(TARGETS);
        runsUntil(10, 30);
        watch.host(HOST, Answer.refused());
        runsUntil(13, 0);

        assertThat(watch.notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.at()).isEqualTo(FakeClock.START.plus(Duration.ofHours(3))));
    }

    @Test
    void quietHoursInWhichNothingHappenedEndWithoutAWord() {
        watch.watches(TARGETS);
        runsUntil(9, 30);
        watch.host(HOST, Answer.refused());
        runsUntil(13, 0);

        assertThat(watch.noticeKinds()).containsExactly(LOST);
    }

    @Test
    void fiveHundredHostsThatAllFailInTheQuietHoursAreNoNoticeAndThenOneSummary() {
        List<Target> targets = SimulatedWatch.targets(500);
        watch.watches(targets);
        runsUntil(10, 10);
        watch.hosts(targets, Answer.silent());
        runsUntil(11, 59);
        assertThat(watch.snapshot().count(State.DOWN)).isEqualTo(500);
        assertThat(watch.notices).isEmpty();

        runsUntil(13, 0);
        assertThat(watch.noticeKinds()).containsExactly(SUMMARY);
        assertThat(watch.notices.get(0).targets()).hasSize(500);
        assertThat(newest())
                .startsWith("After the quiet hours: 500 hosts are down\n")
                .contains("and 497 more");
    }

    @Test
    void aBlipInTheQuietHoursIsNoPartOfTheSummary() {
        SimulatedWatch patient =
                new SimulatedWatch(notices("daily 10:00-12:00", Reminders.NONE, Duration.ofMinutes(10)));
        patient.watches(TARGETS);
        patient.runs(Duration.ofMinutes(70));
        patient.host(HOST, Answer.refused());
        patient.runs(Duration.ofMinutes(5));
        patient.host(HOST, Answer.up());
        patient.runs(Duration.ofHours(3));

        assertThat(patient.notices).isEmpty();
    }

    @Test
    void hostsOfWhichAPersonDoesNotWantToHearAreNoPartOfTheSummary() {
        watch.watches(new Roster(TARGETS, Map.of(HOST, TargetOptions.NONE.withNotices(NoticeRule.NEVER))));
        runsUntil(10, 10);
        watch.snooze(TARGETS.get(1), Duration.ofDays(1));
        watch.hosts(TARGETS.subList(0, 2), Answer.refused());
        runsUntil(13, 0);

        assertThat(watch.notices).isEmpty();
    }

    @Test
    void aCertificateIsToldOfAfterTheQuietHoursInFullUnlessThereIsASummaryAnyway() {
        watch.watches(TARGETS);
        runsUntil(10, 10);
        watch.host(HOST, ShownCertificate.host('a', 5));
        watch.ask(HOST);
        runsUntil(12, 30);
        assertThat(watch.noticeKinds()).containsExactly(CERTIFICATE);

        watch.runs(Duration.ofHours(22));
        watch.host(HOST, ShownCertificate.host('b', 5));
        watch.ask(HOST);
        watch.host(TARGETS.get(1), Answer.refused());
        watch.runs(Duration.ofHours(3));
        assertThat(watch.noticeKinds()).containsExactly(CERTIFICATE, SUMMARY);
        assertThat(newest()).endsWith("Not reachable: host 1. Certificates to look at: 1.");
    }

    @Test
    void aLockedPcHearsTheSummaryWhenItIsUnlocked() {
        watch.watches(TARGETS);
        runsUntil(10, 10);
        watch.supervisor.heard(PcEvent.LOCKED, watch.clock.now());
        watch.host(HOST, Answer.refused());
        runsUntil(14, 0);
        assertThat(watch.notices).isEmpty();

        watch.supervisor.heard(PcEvent.UNLOCKED, watch.clock.now());
        watch.runs(Duration.ofSeconds(1));
        assertThat(watch.noticeKinds()).containsExactly(SUMMARY);
    }

    @Test
    void aReminderComesAsLongAsACauseLastsAndNamesAllItsHosts() {
        SimulatedWatch reminding =
                new SimulatedWatch(notices("off", Reminders.every(Duration.ofHours(1)), Duration.ZERO));
        reminding.hosts(TARGETS.subList(0, 2), Answer.refused());
        reminding.watches(TARGETS);
        reminding.runs(Duration.ofMinutes(150));

        assertThat(reminding.noticeKinds()).containsExactly(LOST, REMINDER, REMINDER);
        Notice last = reminding.notices.get(2);
        assertThat(last.targets()).containsExactlyInAnyOrderElementsOf(TARGETS.subList(0, 2));
        assertThat(last.title().in(Locale.ENGLISH)).isEqualTo("2 hosts are still away");
        assertThat(last.text().in(Locale.ENGLISH)).endsWith("For 2 h 0 min now.");

        reminding.hosts(TARGETS, Answer.up());
        reminding.runs(Duration.ofHours(5));
        assertThat(reminding.noticeKinds()).startsWith(LOST, REMINDER, REMINDER, BACK);
        assertThat(reminding.noticeKinds().stream().filter(REMINDER::equals)).hasSize(2);
    }

    @Test
    void nobodyIsRemindedOfASnoozedHostNorInTheQuietHoursNorOfWhatIsNotKnown() {
        SimulatedWatch reminding = new SimulatedWatch(
                notices("daily 10:00-12:00", Reminders.every(Duration.ofMinutes(30)), Duration.ZERO));
        reminding.watches(TARGETS);
        reminding.runs(Duration.ofMinutes(5));
        reminding.host(HOST, Answer.refused());
        reminding.runs(Duration.ofMinutes(10));
        reminding.snooze(HOST, Duration.ofMinutes(40));
        reminding.runs(Duration.ofMinutes(35));
        assertThat(reminding.noticeKinds()).as("9:50, snoozed").containsExactly(LOST);

        reminding.runs(Duration.ofMinutes(120));
        assertThat(reminding.noticeKinds()).as("11:50, quiet").containsExactly(LOST, REMINDER);

        reminding.runs(Duration.ofMinutes(15));
        assertThat(reminding.noticeKinds()).as("12:05").containsExactly(LOST, REMINDER, SUMMARY);

        reminding.host(HOST, Answer.unmeasured());
        reminding.clock.advanceWallOnly(Duration.ofHours(8));
        reminding.runs(Duration.ofHours(2));
        assertThat(reminding.noticeKinds()).as("not known").containsExactly(LOST, REMINDER, SUMMARY);
    }

    @Test
    void aSnoozeOfAllHoldsEveryNoticeBackUntilItsEnd() {
        watch.watches(TARGETS);
        watch.runs(Duration.ofMinutes(2));
        watch.host(HOST, Answer.refused());
        watch.runs(Duration.ofMinutes(2));
        assertThat(watch.noticeKinds()).containsExactly(LOST);

        watch.supervisor
                .notices(watch.clock.now())
                .snoozeAll(Optional.of(watch.clock.now().wall().plus(Duration.ofMinutes(40))));
        watch.host(HOST, Answer.up());
        watch.host(TARGETS.get(1), Answer.refused());
        watch.host(TARGETS.get(2), ShownCertificate.host('a', 5));
        watch.ask(TARGETS.get(2));
        watch.runs(Duration.ofMinutes(38));
        assertThat(watch.noticeKinds()).containsExactly(LOST);
        assertThat(watch.snapshot().snoozes().silence(TARGETS.get(3))).isTrue();

        watch.runs(Duration.ofMinutes(5));
        assertThat(watch.noticeKinds()).containsExactlyInAnyOrder(LOST, LOST, BACK, CERTIFICATE);
        assertThat(watch.snapshot().snoozes()).isEqualTo(Snoozes.NONE);
    }

    @Test
    void snoozesOutliveTheProgram() {
        watch.watches(TARGETS);
        watch.hosts(TARGETS, Answer.refused());
        watch.snooze(HOST, Duration.ofMinutes(30));
        watch.snooze(TARGETS.get(1), Duration.ofDays(3));
        watch.runs(Duration.ofSeconds(1));
        NoticeLedger kept = watch.kept.get(watch.kept.size() - 1);

        SimulatedWatch anew = new SimulatedWatch(Settings.DEFAULTS);
        anew.watches(TARGETS.subList(0, 1));
        anew.supervisor.notices(anew.clock.now()).recall(kept);
        assertThat(anew.snapshot().snoozes().until().keySet()).containsExactly(HOST);

        anew.host(HOST, Answer.refused());
        anew.runs(Duration.ofMinutes(29));
        assertThat(anew.notices).isEmpty();
        anew.runs(Duration.ofMinutes(2));
        assertThat(anew.noticeKinds()).containsExactly(LOST);
    }
}
