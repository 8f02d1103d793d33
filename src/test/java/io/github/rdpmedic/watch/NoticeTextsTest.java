package io.github.rdpmedic.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.diagnose.Blame;
import io.github.rdpmedic.model.CertificateDays;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts.CertificateChange;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTextsTest {

    private final FakeClock clock = new FakeClock();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void titlesAndTextsFitWhatWindowsShowsEvenWithTheLongestNames(String language) {
        Locale locale = Locale.forLanguageTag(language);
        for (int count : new int[] {1, 2, 3, 4, 1500}) {
            List<Loss> losses = losses(count, "W".repeat(100));
            List<Target> targets = losses.stream().map(Loss::target).toList();
            List<Notice> notices = new ArrayList<>(List.of(
                    NoticeTexts.lost(losses, count == 1, clock.now()),
                    NoticeTexts.back(returned(losses, Duration.ofDays(100)), clock.now()),
                    NoticeTexts.reminder(losses, clock.now()),
                    new Summary(targets, targets, targets, concerns(targets, 5, false)).notice(clock.now()),
                    new Summary(List.of(), targets, targets, List.of()).notice(clock.now())));
            for (long days : new long[] {-1, 0, 1, 300}) {
                notices.addAll(CertificateWatch.notices(concerns(targets, days, true), clock.now()));
                notices.addAll(CertificateWatch.notices(concerns(targets, days, false), clock.now()));
            }

            assertThat(notices)
                    .extracting(notice -> notice.title().in(locale))
                    .allMatch(title -> title.length() <= 48, "at most 48 characters");
            assertThat(notices)
                    .extracting(notice -> notice.text().in(locale))
                    .allMatch(text -> text.length() <= 200, "at most 200 characters");
        }
    }

    /** @param same one certificate for all */
    private List<CertificateWatch.Concern> concerns(List<Target> targets, long days, boolean same) {
        List<CertificateWatch.Concern> concerns = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            char letter = same ? 'a' : (char) ('a' + i % 26);
            concerns.add(new CertificateWatch.Concern(
                    targets.get(i),
                    ShownCertificate.certificate(letter, days)
                            .compared(CertificateChange.REPLACED, Optional.of(ShownCertificate.earlier('z'))),
                    CertificateDays.parse("365").reached(days),
                    true,
                    clock.now()));
        }
        return concerns;
    }

    @Test
    void manyHostsAreCountedAndTheFirstThreeNamed() {
        Notice notice = NoticeTexts.lost(losses(12, "host"), false, clock.now());

        assertThat(notice.title().in(Locale.ENGLISH)).isEqualTo("12 hosts cannot be reached");
        assertThat(notice.text().in(Locale.ENGLISH)).endsWith(": host0, host1, host2 and 9 more");
        assertThat(notice.title().in(Locale.GERMAN)).isEqualTo("12 Hosts sind nicht erreichbar");
    }

    @Test
    void aNameFromOutsideCannotDirectTheText() {
        Loss loss = loss(new Target("{0} '\u202egnp", new Endpoint("h.example", 3389)));

        assertThat(NoticeTexts.lost(List.of(loss), false, clock.now()).title().in(Locale.ENGLISH))
                .isEqualTo("{0} '\\u202egnp cannot be reached");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s, 0 s",
        "PT59S, 59 s, 59 s",
        "PT60S, 1 min, 1 min",
        "PT3H7M, 3 h 7 min, 3 h 7 min",
        "PT24H, 1 day 0 h, 1 Tag 0 h",
        "PT1250H, 52 days 2 h, 52 Tage 2 h"
    })
    void theTimeAwayIsSaidInTheUnitThatFits(Duration away, String english, String german) {
        Notice notice = NoticeTexts.back(returned(losses(1, "host"), away), clock.now());

        assertThat(notice.text().in(Locale.ENGLISH)).isEqualTo("It was away for " + english + ".");
        assertThat(notice.text().in(Locale.GERMAN)).isEqualTo("Nicht erreichbar für " + german + ".");
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        String bundle = NoticeTexts.class.getPackageName() + ".texts";
        ResourceBundle english = ResourceBundle.getBundle(bundle, Locale.ROOT);
        ResourceBundle german = ResourceBundle.getBundle(bundle, Locale.GERMAN);

        assertThat(german.getLocale()).isEqualTo(Locale.GERMAN);
        for (String key : english.keySet()) {
            assertThat(german.getString(key)).as(key).isNotBlank();
        }
    }

    private List<Loss> losses(int count, String name) {
        List<Loss> losses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String unique = name.length() == 100 ? name : name + i;
            losses.add(loss(new Target(unique, new Endpoint("a-rather-long-host-name." + i + ".example", 3389))));
        }
        return losses;
    }

    private Loss loss(Target target) {
        return new Loss(
                target,
                State.DOWN,
                new Blame(Optional.of(FindingId.CERTIFICATE_NOT_YET_VALID), Blame.Where.HOST, Optional.empty()),
                clock.now(),
                0,
                false,
                false,
                Optional.empty(),
                Optional.empty());
    }

    private List<Loss> returned(List<Loss> losses, Duration away) {
        Moment now = clock.now();
        Moment back = new Moment(now.wall().plus(away), now.nanos());
        return losses.stream().map(loss -> loss.backAt(back)).toList();
    }
}
