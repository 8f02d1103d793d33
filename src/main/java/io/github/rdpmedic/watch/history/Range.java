package io.github.rdpmedic.watch.history;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** How far back one looks. */
public enum Range {
    DAY("24h", Duration.ofHours(24), Duration.ofMinutes(10)),
    WEEK("7d", Duration.ofDays(7), Duration.ofHours(1)),
    MONTH("30d", Duration.ofDays(30), Duration.ofHours(4));

    private final String id;
    private final Duration length;
    private final Duration bucket;

    Range(String id, Duration length, Duration bucket) {
        this.id = id;
        this.length = length;
        this.bucket = bucket;
    }

    public static Optional<Range> of(String id) {
        return Stream.of(values()).filter(range -> range.id.equals(id)).findFirst();
    }

    public String id() {
        return id;
    }

    public Duration length() {
        return length;
    }

    /** What one point of the latency chart stands for. */
    public Duration bucket() {
        return bucket;
    }
}
