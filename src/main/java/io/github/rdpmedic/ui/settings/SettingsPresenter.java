package io.github.rdpmedic.ui.settings;

import io.github.rdpmedic.model.QuietHours;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.ui.parts.Words;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/** Judges what was typed into the settings dialog. Pure. */
final class SettingsPresenter {

    private final Words words;

    SettingsPresenter(Locale locale) {
        this.words = new Words(SettingsPresenter.class, locale);
    }

    /** One sentence for each field that cannot be saved. */
    Map<SettingField, String> problems(SettingsInput input) {
        Map<SettingField, String> problems = new EnumMap<>(SettingField.class);
        input.amounts().forEach((field, amount) -> problem(field, amount).ifPresent(text -> problems.put(field, text)));
        return problems;
    }

    /** The same for the fields of notices; what is switched off is not judged. */
    Map<NoticeField, String> noticeProblems(SettingsInput input) {
        Map<NoticeField, String> problems = new EnumMap<>(NoticeField.class);
        NoticeInput notice = input.notice();
        if (!notice.quietDays().isEmpty() && fails(notice::quiet)) {
            problems.put(NoticeField.QUIET, words.get("notice.quiet.problem"));
        }
        if (fails(notice::certificates)) {
            problems.put(NoticeField.CERTIFICATE_DAYS, words.get("notice.certificate-days.problem"));
        }
        return problems;
    }

    private static boolean fails(Supplier<?> parse) {
        try {
            return parse.get() == null;
        } catch (IllegalArgumentException wrong) {
            return true;
        }
    }

    /**
     * What to save; empty while something is wrong.
     *
     * @param before what the dialog does not show stays as it is there
     */
    Optional<Settings> settings(SettingsInput input, Settings before) {
        if (!problems(input).isEmpty() || !noticeProblems(input).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Settings(
                new Settings.Cadence(
                        duration(input, SettingField.REACHABILITY),
                        duration(input, SettingField.PORT),
                        duration(input, SettingField.CERTIFICATE),
                        duration(input, SettingField.TIMEOUT),
                        count(input, SettingField.CONCURRENCY)),
                new Settings.Thresholds(
                        count(input, SettingField.FAILURES_TO_DOWN), count(input, SettingField.SUCCESSES_TO_UP)),
                new Settings.Notices(
                        input.notices(),
                        duration(input, SettingField.NOTICE_AFTER),
                        quiet(input.notice(), before.notices().quiet()),
                        input.notice().reminders(),
                        input.notice().certificates()),
                input.appearance()));
    }

    /** Whoever has no quiet hours may have left anything in the fields of their times. */
    private static QuietHours quiet(NoticeInput notice, QuietHours before) {
        return notice.quietDays().isEmpty() ? new QuietHours(Set.of(), before.from(), before.to()) : notice.quiet();
    }

    private Optional<String> problem(SettingField field, Amount amount) {
        OptionalLong value = amount.value();
        long least = field.least().value().orElseThrow();
        long most = field.most().value().orElseThrow();
        boolean allowed = value.isPresent() && value.getAsLong() >= least && value.getAsLong() <= most;
        return allowed
                ? Optional.empty()
                : Optional.of(words.get("problem", inWords(field.least()), inWords(field.most())));
    }

    /** "10 seconds", "256". */
    private String inWords(Amount amount) {
        String unit = words.get(amount.unit().key());
        return unit.isEmpty() ? amount.digits() : amount.digits() + " " + unit;
    }

    private static Duration duration(SettingsInput input, SettingField field) {
        return Duration.ofMillis(input.amounts().get(field).value().orElseThrow());
    }

    private static int count(SettingsInput input, SettingField field) {
        return Math.toIntExact(input.amounts().get(field).value().orElseThrow());
    }
}
