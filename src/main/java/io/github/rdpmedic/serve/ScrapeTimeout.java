package io.github.rdpmedic.serve;

import io.github.rdpmedic.model.Printable;
import java.time.Duration;
import java.util.Optional;

/** How long a probe may take, so that its answer reaches Prometheus before Prometheus gives up. */
final class ScrapeTimeout {

    static final String HEADER = "X-Prometheus-Scrape-Timeout-Seconds";

    /** For the way back and for writing the page, as in blackbox_exporter. */
    private static final Duration OFFSET = Duration.ofMillis(500);

    private static final Duration LEAST = Duration.ofMillis(100);
    private static final double LONGEST_SECONDS = 3_600;

    private ScrapeTimeout() {}

    /**
     * @param header seconds, as Prometheus sends them with each scrape
     * @param usual the longest that a probe may take anyway
     */
    static Duration of(Optional<String> header, Duration usual) throws Refusal {
        if (header.isEmpty()) {
            return usual;
        }
        Duration left = seconds(header.get()).minus(OFFSET);
        Duration bounded = left.compareTo(usual) < 0 ? left : usual;
        return bounded.compareTo(LEAST) < 0 ? LEAST : bounded;
    }

    private static Duration seconds(String text) throws Refusal {
        if (text.strip().matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            double seconds = Math.min(Double.parseDouble(text.strip()), LONGEST_SECONDS);
            if (seconds > 0) {
                return Duration.ofNanos((long) (seconds * 1e9));
            }
        }
        throw Refusal.of(Refusal.Reason.BAD_REQUEST, "probe.timeout", HEADER, Printable.of(text));
    }
}
