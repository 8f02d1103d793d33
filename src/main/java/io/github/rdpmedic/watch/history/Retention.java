package io.github.rdpmedic.watch.history;

import java.time.Duration;

/**
 * How long what is kept, and how much of it at most. {@link Upkeep} sees to it once a day.
 *
 * <p>A check takes about 22 bytes and the summary of an hour 28. With the defaults ten targets come to 2 MB of checks
 * in 30 days and 5 MB of hours in two years, 500 targets to 107 MB and 237 MB.
 *
 * @param checks single checks; afterwards {@link HourSummary} stands for them
 * @param checksPerTarget the newest of them: 30 days of the default cadence are 8,760
 * @param rest summaries of hours, changes, spans, gaps, and what failed checks saw
 * @param changesPerTarget the newest changes, and as many spans
 * @param logsPerTarget the newest of what failed checks saw, so failures outlive successes
 * @param bytes the file is never larger after upkeep; the oldest checks go first, then the oldest hours
 */
public record Retention(
        Duration checks, int checksPerTarget, Duration rest, int changesPerTarget, int logsPerTarget, long bytes) {

    public static final Retention DEFAULTS =
            new Retention(Duration.ofDays(30), 10_000, Duration.ofDays(730), 2_000, 100, 512L << 20);
}
