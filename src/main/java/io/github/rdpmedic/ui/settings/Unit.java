package io.github.rdpmedic.ui.settings;

import java.util.Locale;

/** What a number in the settings counts. */
enum Unit {
    MILLISECONDS(1),
    SECONDS(1_000),
    MINUTES(60_000),
    HOURS(3_600_000),
    DAYS(86_400_000),
    /** Checks, failures, successes. */
    COUNT(1);

    private final long factor;

    Unit(long factor) {
        this.factor = factor;
    }

    /** Milliseconds in one; for a count 1. */
    long factor() {
        return factor;
    }

    String key() {
        return "unit." + name().toLowerCase(Locale.ROOT);
    }
}
