package io.github.rdpmedic.ui.settings;

import io.github.rdpmedic.model.Settings;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The settings that are numbers: their keys in {@code settings.properties}, and what is allowed. */
enum SettingField {
    REACHABILITY(
            "check.reachability.interval",
            Duration.ofSeconds(10),
            Duration.ofDays(30),
            s -> s.cadence().reachability()),
    PORT(
            "check.port.interval",
            Duration.ofSeconds(30),
            Duration.ofDays(30),
            s -> s.cadence().port()),
    CERTIFICATE(
            "check.certificate.interval",
            Duration.ofMinutes(5),
            Duration.ofDays(30),
            s -> s.cadence().certificate()),
    TIMEOUT(
            "check.timeout",
            Duration.ofMillis(500),
            Duration.ofSeconds(60),
            s -> s.cadence().timeout()),
    NOTICE_AFTER(
            "notice.after",
            Duration.ZERO,
            Duration.ofHours(24),
            s -> s.notices().after()),
    CONCURRENCY("check.concurrency", 1, 256, s -> s.cadence().concurrency()),
    FAILURES_TO_DOWN("state.failures-to-down", 1, 20, s -> s.thresholds().failuresToDown()),
    SUCCESSES_TO_UP("state.successes-to-up", 1, 20, s -> s.thresholds().successesToUp());

    /** The keys of the settings that are no numbers. */
    static final String NOTICES_KEY = "notice.enabled";

    static final String APPEARANCE_KEY = "appearance";

    private final String key;
    private final Amount least;
    private final Amount most;
    private final Function<Settings, Amount> read;

    SettingField(String key, Duration least, Duration most, Function<Settings, Duration> read) {
        this.key = key;
        this.least = Amount.of(least);
        this.most = Amount.of(most);
        this.read = settings -> Amount.of(read.apply(settings));
    }

    SettingField(String key, int least, int most, Function<Settings, Integer> read) {
        this.key = key;
        this.least = Amount.of(least);
        this.most = Amount.of(most);
        this.read = settings -> Amount.of(read.apply(settings));
    }

    String key() {
        return key;
    }

    Amount least() {
        return least;
    }

    Amount most() {
        return most;
    }

    Amount of(Settings settings) {
        return read.apply(settings);
    }

    boolean isDuration() {
        return least.unit() != Unit.COUNT;
    }

    /** Those in which the least and the most can be said sensibly. */
    List<Unit> units() {
        return isDuration()
                ? Arrays.stream(Unit.values())
                        .filter(unit -> unit != Unit.COUNT)
                        .toList()
                : List.of(Unit.COUNT);
    }
}
