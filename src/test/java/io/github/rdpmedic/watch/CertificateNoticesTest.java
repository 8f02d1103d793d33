package io.github.rdpmedic.watch;

import static io.github.rdpmedic.watch.Notice.Kind.CERTIFICATE;
import static io.github.rdpmedic.watch.Notice.Kind.REPLACED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.CertificateDays;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.NoticeRule;
import io.github.rdpmedic.model.QuietHours;
import io.github.rdpmedic.model.Reminders;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.model.TargetOptions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of which certificates a person is told, and how often. */
class CertificateNoticesTest {

    private static final Target HOST = SimulatedWatch.target();

    private SimulatedWatch watch = new SimulatedWatch(Settings.DEFAULTS);

    private void shows(Answer answer) {
        watch.host(HOST, answer);
        watch.ask(HOST);
        watch.runs(Duration.ofMinutes(3));
    }

    private List<String> titles() {
        return watch.notices.stream()
                .map(notice -> notice.title().in(Locale.ENGLISH))
                .toList();
    }

    @Test
    void theEndOfACertificateIsToldOnceForEachOfTheDays() {
        watch.watches(List.of(HOST));
        for (int days = 40; days >= -2; days--) {
            shows(ShownCertificate.host('a', days));
            shows(ShownCertificate.host('a', days));
        }

        assertThat(watch.noticeKinds()).containsOnly(CERTIFICATE);
        assertThat(titles())
                .containsExactly(
                        "A certificate ends in 30 days",
                        "A certificate ends in 14 days",
                        "A certificate ends in 7 days",
                        "A certificate ends in 1 day",
                        "A certificate has ended");
        assertThat(watch.notices.get(4).cause()).contains(FindingId.CERTIFICATE_EXPIRED);
    }

    @Test
    void aCertificateThatIsFirstSeenFiveDaysBeforeItsEndIsToldOfOnce() {
        watch.watches(List.of(HOST));
        shows(ShownCertificate.host('a', 5));
        shows(ShownCertificate.host('a', 4));

        assertThat(titles()).containsExactly("A certificate ends in 5 days");
    }

    @Test
    void theNextCertificateIsToldOfByItself() {
        watch.watches(List.of(HOST));
        shows(ShownCertificate.host('a', 5));
        shows(ShownCertificate.host('b', 29));

        assertThat(titles()).containsExactly("A certificate ends in 5 days", "A certificate ends in 29 days");
    }

    @Test
    void manyCertificatesThatComeToLightTogetherAreOneNotice() {
        List<Target> targets = SimulatedWatch.targets(20);
        for (int i = 0; i < 20; i++) {
            watch.host(targets.get(i), ShownCertificate.host((char) ('a' + i), 20 - i));
        }
        watch.watches(targets);
        watch.runs(Duration.ofMinutes(10));

        assertThat(watch.noticeKinds()).containsExactly(CERTIFICATE);
        assertThat(titles()).containsExactly("20 certificates end soon or have ended");
        assertThat(watch.notices.get(0).text().in(Locale.ENGLISH)).endsWith("host 19, host 18, host 17 and 17 more");
    }

    @Test
    void oneCertificateOnManyHostsIsOneNotice() {
        List<Target> targets = SimulatedWatch.targets(4);
        watch.hosts(targets, ShownCertificate.host('a', 7));
        watch.watches(targets);
        watch.runs(Duration.ofMinutes(10));

        assertThat(titles()).containsExactly("A certificate ends in 7 days");
        assertThat(watch.notices.get(0).text().in(Locale.ENGLISH))
                .startsWith("host 0, host 1, host 2 and 1 more: valid until Nov 30, 2026. Renew it");
    }

    @Test
    void aCertificateThatTookThePlaceOfAnotherIsToldOnceWithBothFingerprints() {
        watch.watches(List.of(HOST));
        shows(ShownCertificate.host('a', 300));
        shows(ShownCertificate.replaced('b', 'a'));
        shows(ShownCertificate.replaced('b', 'a'));

        assertThat(watch.noticeKinds()).containsExactly(REPLACED);
        assertThat(watch.notices.get(0).text().in(Locale.ENGLISH))
                .contains("before: " + ShownCertificate.sha256('a'), "now: " + ShownCertificate.sha256('b'));

        shows(ShownCertificate.replaced('c', 'b'));
        assertThat(watch.noticeKinds()).containsExactly(REPLACED, REPLACED);
    }

    @Test
    void aRenewedCertificateIsAsItShouldBe() {
        watch.watches(List.of(HOST));
        shows(ShownCertificate.host('a', 300));
        shows(ShownCertificate.renewed('b', 'a'));

        assertThat(watch.notices).isEmpty();
    }

    @Test
    void whatWasToldIsNotToldAgainAfterTheProgramWasStartedAnew() {
        watch.watches(List.of(HOST));
        shows(ShownCertificate.host('a', 10));
        shows(ShownCertificate.replaced('b', 'a'));
        assertThat(watch.noticeKinds()).containsExactly(CERTIFICATE, REPLACED);
        NoticeLedger kept = watch.kept.get(watch.kept.size() - 1);
        assertThat(kept.certificates().ending()).containsExactly(Map.entry(ShownCertificate.sha256('a'), 14));

        watch = new SimulatedWatch(Settings.DEFAULTS);
        watch.watches(List.of(HOST));
        watch.supervisor.notices(watch.clock.now()).recall(kept);
        shows(ShownCertificate.replaced('b', 'a'));
        shows(ShownCertificate.host('a', 9));
        assertThat(watch.notices).isEmpty();
        assertThat(watch.kept).as("nothing new to keep").isEmpty();

        shows(ShownCertificate.host('a', 7));
        assertThat(watch.noticeKinds()).containsExactly(CERTIFICATE);
    }

    @Test
    void aPersonMayWantNoneOrOtherDays() {
        watch = new SimulatedWatch(days(CertificateDays.NONE));
        watch.watches(List.of(HOST));
        shows(ShownCertificate.host('a', 1));
        assertThat(watch.notices).isEmpty();

        watch.supervisor.replaceSettings(days(CertificateDays.parse("60")), watch.clock.now());
        shows(ShownCertificate.host('a', 59));
        shows(ShownCertificate.host('a', 3));
        assertThat(titles()).containsExactly("A certificate ends in 59 days");
    }

    @Test
    void aHostOfWhichAPersonNeverWantsToHearIsNotToldOfEither() {
        watch.watches(new Roster(List.of(HOST), Map.of(HOST, TargetOptions.NONE.withNotices(NoticeRule.NEVER))));
        shows(ShownCertificate.host('a', 1));
        shows(ShownCertificate.replaced('b', 'a'));

        assertThat(watch.notices).isEmpty();
    }

    @Test
    void ofThousandsOfCertificatesTheNewestAreRemembered() {
        ToldCertificates told = ToldCertificates.NONE;
        for (int i = 0; i < 10; i++) {
            told = told.withEnd("sha" + i, 7).withReplaced(new Endpoint("h" + i, 3389), "x");
        }
        for (String sha256 : List.of("sha0", "new")) {
            told = told.withEnd(sha256, 1);
        }

        assertThat(told.coversEnd("sha0", 1)).isTrue();
        assertThat(told.coversEnd("sha1", 1)).isFalse();
        assertThat(told.ending().keySet()).endsWith("sha0", "new");
        assertThat(told.coversReplaced(new Endpoint("h3", 3389), "x")).isTrue();
        assertThat(told.coversReplaced(new Endpoint("h3", 3389), "y")).isFalse();
    }

    private static Settings days(CertificateDays days) {
        return new Settings(
                Settings.Cadence.DEFAULTS,
                Settings.Thresholds.DEFAULTS,
                new Settings.Notices(true, Duration.ZERO, QuietHours.NEVER, Reminders.NONE, days),
                Settings.Appearance.SYSTEM);
    }
}
