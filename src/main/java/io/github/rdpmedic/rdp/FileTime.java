package io.github.rdpmedic.rdp;

import java.time.Instant;
import java.util.Optional;

/** FILETIME, [MS-DTYP] 2.3.3: 100-nanosecond steps since 1601-01-01 UTC. */
final class FileTime {

    private static final long TICKS_PER_SECOND = 10_000_000L;
    private static final long UNIX_EPOCH_SECONDS = 11_644_473_600L;

    /** The end of year 9999; ISO 8601 has no later one in four digits. */
    private static final long MAX_TICKS = 2_650_467_743_999_999_999L;

    private FileTime() {}

    /** @return empty for zero and less, which mean no time, and for a value beyond the year 9999 */
    static Optional<Instant> toInstant(long ticks) {
        if (ticks <= 0 || ticks > MAX_TICKS) {
            return Optional.empty();
        }
        long seconds = ticks / TICKS_PER_SECOND - UNIX_EPOCH_SECONDS;
        return Optional.of(Instant.ofEpochSecond(seconds, ticks % TICKS_PER_SECOND * 100));
    }

    static long fromInstant(Instant instant) {
        return (instant.getEpochSecond() + UNIX_EPOCH_SECONDS) * TICKS_PER_SECOND + instant.getNano() / 100;
    }
}
