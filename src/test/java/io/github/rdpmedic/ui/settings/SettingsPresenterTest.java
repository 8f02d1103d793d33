package io.github.rdpmedic.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.CertificateDays;
import io.github.rdpmedic.model.QuietHours;
import io.github.rdpmedic.model.Reminders;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.Settings.Appearance;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the settings dialog accepts. */
class SettingsPresenterTest {

    private final SettingsPresenter presenter = new SettingsPresenter(Locale.ENGLISH);

    private static SettingsInput with(SettingField field, Amount amount) {
        SettingsInput defaults = SettingsInput.of(Settings.DEFAULTS);
        Map<SettingField, Amount> amounts = new HashMap<>(defaults.amounts());
        amounts.put(field, amount);
        return new SettingsInput(amounts, defaults.notices(), defaults.notice(), defaults.appearance());
    }

    @Test
    void whatIsShownUnchangedIsSavedUnchanged() {
        Settings odd = new Settings(
                new Settings.Cadence(
                        Duration.ofSeconds(90), Duration.ofMinutes(7), Duration.ofDays(2), Duration.ofMillis(1500), 16),
                new Settings.Thresholds(5, 1),
                new Settings.Notices(
                        false,
                        Duration.ofMinutes(3),
                        QuietHours.parse("daily 22:00-07:00"),
                        Reminders.every(Duration.ofHours(4)),
                        CertificateDays.NONE),
                Appearance.DARK);

        assertThat(presenter.settings(SettingsInput.of(odd), odd)).contains(odd);
        assertThat(presenter.settings(SettingsInput.of(Settings.DEFAULTS), Settings.DEFAULTS))
                .contains(Settings.DEFAULTS);
    }

    @Test
    void noticesComeBackAsTheyWereTyped() {
        NoticeInput typed = new NoticeInput(
                Set.of(DayOfWeek.SATURDAY), "9:00", "00:00", Reminders.every(Duration.ofHours(1)), " 60,3 ");
        Settings.Notices saved = presenter
                .settings(withNotice(typed), Settings.DEFAULTS)
                .orElseThrow()
                .notices();

        assertThat(saved.quiet().text()).isEqualTo("sat 09:00-00:00");
        assertThat(saved.reminders()).isEqualTo(Reminders.every(Duration.ofHours(1)));
        assertThat(saved.certificates().days()).containsExactly(60, 3);
        assertThat(NoticeInput.of(saved).certificateDays()).isEqualTo("60, 3");
    }

    @ParameterizedTest
    @CsvSource({"24:00, 7:00", "22, 7:00", "'', 7:00", "22:00, seven", "22:00, 7:60"})
    void timesThatNoClockShowsAreSaidAtTheirFieldUnlessThereAreNoQuietHours(String from, String to) {
        SettingsInput wrong = withNotice(new NoticeInput(QuietHours.daily(), from, to, Reminders.NONE, "30"));
        SettingsInput unused = withNotice(new NoticeInput(Set.of(), from, to, Reminders.NONE, ""));

        assertThat(presenter.noticeProblems(wrong))
                .containsOnly(Map.entry(NoticeField.QUIET, "Give two times such as 22:00 and 7:30."));
        assertThat(presenter.settings(wrong, Settings.DEFAULTS)).isEmpty();
        assertThat(presenter.settings(unused, Settings.DEFAULTS).orElseThrow().notices())
                .isEqualTo(new Settings.Notices(
                        true, Duration.ZERO, QuietHours.NEVER, Reminders.NONE, CertificateDays.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "366", "30;14", "1,2,3,4,5,6,7,8,9,10,11", "soon"})
    void daysThatAreNoneAreSaidAtTheirField(String days) {
        SettingsInput wrong = withNotice(new NoticeInput(Set.of(), "22:00", "7:00", Reminders.NONE, days));

        assertThat(presenter.noticeProblems(wrong)).containsOnlyKeys(NoticeField.CERTIFICATE_DAYS);
        assertThat(presenter.settings(wrong, Settings.DEFAULTS)).isEmpty();
    }

    private static SettingsInput withNotice(NoticeInput notice) {
        SettingsInput usual = SettingsInput.of(Settings.DEFAULTS);
        return new SettingsInput(usual.amounts(), usual.notices(), notice, usual.appearance());
    }

    @ParameterizedTest
    @CsvSource({
        "REACHABILITY, 9, SECONDS",
        "REACHABILITY, 31, DAYS",
        "REACHABILITY, '', SECONDS",
        "REACHABILITY, 1.5, MINUTES",
        "REACHABILITY, -60, SECONDS",
        "REACHABILITY, 99999999999999999999, SECONDS",
        "TIMEOUT, 499, MILLISECONDS",
        "TIMEOUT, 2, MINUTES",
        "CONCURRENCY, 0, COUNT",
        "CONCURRENCY, 257, COUNT",
        "FAILURES_TO_DOWN, many, COUNT"
    })
    void whatCannotBeSavedIsSaidAtItsField(SettingField field, String digits, Unit unit) {
        SettingsInput input = with(field, new Amount(digits, unit));

        assertThat(presenter.problems(input)).containsOnlyKeys(field);
        assertThat(presenter.settings(input, Settings.DEFAULTS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "REACHABILITY, ' 10 ', SECONDS",
        "REACHABILITY, 30, DAYS",
        "TIMEOUT, 500, MILLISECONDS",
        "NOTICE_AFTER, 0, HOURS",
        "CONCURRENCY, 256, COUNT"
    })
    void theEdgesAreAllowed(SettingField field, String digits, Unit unit) {
        assertThat(presenter.problems(with(field, new Amount(digits, unit)))).isEmpty();
    }

    @Test
    void theSentenceNamesTheRange() {
        assertThat(presenter.problems(with(SettingField.REACHABILITY, new Amount("1", Unit.SECONDS))))
                .containsEntry(SettingField.REACHABILITY, "Give a whole number, from 10 seconds to 30 days.");
    }

    @ParameterizedTest
    @CsvSource({
        "60, 60, SECONDS",
        "300, 5, MINUTES",
        "21600, 6, HOURS",
        "86400, 24, HOURS",
        "172800, 2, DAYS",
        "0, 0, SECONDS"
    })
    void durationsAreShownAsPeopleSayThem(long seconds, String digits, Unit unit) {
        assertThat(Amount.of(Duration.ofSeconds(seconds))).isEqualTo(new Amount(digits, unit));
    }
}
