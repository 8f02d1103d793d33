package io.github.rdpmedic.config;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import io.github.rdpmedic.model.CertificateDays;
import io.github.rdpmedic.model.DurationText;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.QuietHours;
import io.github.rdpmedic.model.Reminders;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.Settings.Appearance;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One key of {@code settings.properties} and of the policy.
 *
 * @param type class of the value
 * @param allowed what the value may be, in words that follow "must be"
 * @param reader the value of a text, empty when it is not allowed
 * @param writer the text of a value
 * @param component where the value stands in {@link Settings}
 */
record SettingKey<T>(
        String name,
        Class<T> type,
        Message allowed,
        Function<String, Optional<T>> reader,
        Function<T, String> writer,
        Function<Settings, T> component) {

    static final SettingKey<Duration> REACHABILITY_INTERVAL = duration(
            "check.reachability.interval",
            ofSeconds(10),
            ofDays(30),
            settings -> settings.cadence().reachability());
    static final SettingKey<Duration> PORT_INTERVAL = duration(
            "check.port.interval",
            ofSeconds(30),
            ofDays(30),
            settings -> settings.cadence().port());
    static final SettingKey<Duration> CERTIFICATE_INTERVAL = duration(
            "check.certificate.interval",
            ofMinutes(5),
            ofDays(30),
            settings -> settings.cadence().certificate());
    static final SettingKey<Duration> TIMEOUT = duration(
            "check.timeout",
            ofMillis(500),
            ofSeconds(60),
            settings -> settings.cadence().timeout());
    static final SettingKey<Integer> CONCURRENCY =
            number("check.concurrency", 1, 256, settings -> settings.cadence().concurrency());
    static final SettingKey<Integer> FAILURES_TO_DOWN = number(
            "state.failures-to-down", 1, 20, settings -> settings.thresholds().failuresToDown());
    static final SettingKey<Integer> SUCCESSES_TO_UP = number(
            "state.successes-to-up", 1, 20, settings -> settings.thresholds().successesToUp());
    static final SettingKey<Boolean> NOTICE_ENABLED =
            flag("notice.enabled", settings -> settings.notices().enabled());
    static final SettingKey<Duration> NOTICE_AFTER = duration(
            "notice.after",
            Duration.ZERO,
            ofHours(24),
            settings -> settings.notices().after());
    static final SettingKey<QuietHours> NOTICE_QUIET = parsed(
            "notice.quiet",
            QuietHours.class,
            QuietHours::parse,
            QuietHours::text,
            settings -> settings.notices().quiet());
    static final SettingKey<Reminders> NOTICE_REMINDER = parsed(
            "notice.reminder",
            Reminders.class,
            Reminders::parse,
            Reminders::text,
            settings -> settings.notices().reminders());
    static final SettingKey<CertificateDays> NOTICE_CERTIFICATE_DAYS = parsed(
            "notice.certificate-days",
            CertificateDays.class,
            CertificateDays::parse,
            CertificateDays::text,
            settings -> settings.notices().certificates());
    static final SettingKey<Appearance> APPEARANCE = appearance("appearance", Settings::appearance);

    /** In the order of a new file. */
    static final List<SettingKey<?>> ALL = List.of(
            REACHABILITY_INTERVAL,
            PORT_INTERVAL,
            CERTIFICATE_INTERVAL,
            TIMEOUT,
            CONCURRENCY,
            FAILURES_TO_DOWN,
            SUCCESSES_TO_UP,
            NOTICE_ENABLED,
            NOTICE_AFTER,
            NOTICE_QUIET,
            NOTICE_REMINDER,
            NOTICE_CERTIFICATE_DAYS,
            APPEARANCE);

    /** The value among these, else the default. */
    T in(Map<String, Object> values) {
        return values.containsKey(name) ? type.cast(values.get(name)) : of(Settings.DEFAULTS);
    }

    T of(Settings settings) {
        return component.apply(settings);
    }

    String text(Settings settings) {
        return writer.apply(of(settings));
    }

    /** What the key is for, in a few words. */
    Message about() {
        return Message.of(SettingKey.class, "about." + name);
    }

    private static SettingKey<Duration> duration(
            String name, Duration least, Duration most, Function<Settings, Duration> component) {
        Message allowed =
                Message.of(SettingKey.class, "allowed.duration", DurationText.format(least), DurationText.format(most));
        return new SettingKey<>(
                name, Duration.class, allowed, text -> between(least, most, text), DurationText::format, component);
    }

    private static Optional<Duration> between(Duration least, Duration most, String text) {
        try {
            Duration value = DurationText.parse(text);
            return value.compareTo(least) < 0 || value.compareTo(most) > 0 ? Optional.empty() : Optional.of(value);
        } catch (IllegalArgumentException notADuration) {
            return Optional.empty();
        }
    }

    /** @param parse throws an IllegalArgumentException at what is not allowed */
    private static <T> SettingKey<T> parsed(
            String name,
            Class<T> type,
            Function<String, T> parse,
            Function<T, String> writer,
            Function<Settings, T> component) {
        Message allowed = Message.of(SettingKey.class, "allowed." + name);
        return new SettingKey<>(name, type, allowed, text -> valueOf(parse, text), writer, component);
    }

    private static <T> Optional<T> valueOf(Function<String, T> parse, String text) {
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException notAllowed) {
            return Optional.empty();
        }
    }

    private static SettingKey<Integer> number(String name, int least, int most, Function<Settings, Integer> component) {
        return new SettingKey<>(
                name,
                Integer.class,
                Message.of(SettingKey.class, "allowed.number", least, most),
                text -> Optional.of(text)
                        .filter(digits -> digits.matches("[0-9]{1,9}"))
                        .map(Integer::valueOf)
                        .filter(value -> value >= least && value <= most),
                String::valueOf,
                component);
    }

    private static SettingKey<Boolean> flag(String name, Function<Settings, Boolean> component) {
        return new SettingKey<>(
                name,
                Boolean.class,
                Message.of(SettingKey.class, "allowed.flag"),
                text -> Optional.of(text.toLowerCase(Locale.ROOT))
                        .filter(word -> word.equals("true") || word.equals("false"))
                        .map(Boolean::valueOf),
                String::valueOf,
                component);
    }

    private static SettingKey<Appearance> appearance(String name, Function<Settings, Appearance> component) {
        return new SettingKey<>(
                name,
                Appearance.class,
                Message.of(SettingKey.class, "allowed.appearance"),
                text -> List.of(Appearance.values()).stream()
                        .filter(value -> value.name().equalsIgnoreCase(text))
                        .findFirst(),
                value -> value.name().toLowerCase(Locale.ROOT),
                component);
    }
}
