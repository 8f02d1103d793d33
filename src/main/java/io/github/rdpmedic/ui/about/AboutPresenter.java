package io.github.rdpmedic.ui.about;

import io.github.rdpmedic.model.Settings.Cadence;
import io.github.rdpmedic.platform.OwnFootprint;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.watch.LogEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Says what the program is, what it takes of this PC and what it leaves on the hosts. Pure. */
final class AboutPresenter {

    private static final double MIB = 1024 * 1024;

    private final Words words;

    AboutPresenter(Locale locale) {
        this.words = new Words(AboutPresenter.class, locale);
    }

    /** @param version of the build; empty outside a jar */
    AboutState present(String version, String java, OwnFootprint footprint, Cadence cadence, int hosts, Instant now) {
        return new AboutState(
                version.isEmpty() ? words.get("version.unpackaged") : words.get("version", version),
                List.of(
                        line("java", java),
                        line("memory", memory(footprint)),
                        line("processor", processor(footprint, now)),
                        line("threads", words.get("threads.value", footprint.threads())),
                        line("log-events", logEvents(cadence, hosts))));
    }

    private AboutState.Line line(String key, String value) {
        return new AboutState.Line(key, words.get(key), value);
    }

    private String memory(OwnFootprint footprint) {
        double heap = footprint.heapBytes() / MIB;
        return footprint
                .residentBytes()
                .map(bytes -> words.get("memory.value", bytes / MIB, heap))
                .orElseGet(() -> words.get("memory.heap-only", heap));
    }

    private String processor(OwnFootprint footprint, Instant now) {
        if (footprint.processor().isEmpty() || footprint.started().isEmpty()) {
            return words.get("not-measured");
        }
        double seconds = footprint.processor().get().toMillis() / 1000.0;
        Duration up = Duration.between(footprint.started().get(), now);
        double share = up.isZero() || up.isNegative() ? 0 : 100 * seconds / up.toSeconds();
        return up.toSeconds() < 1
                ? words.get("processor.seconds", seconds)
                : words.get("processor.value", seconds, share);
    }

    private String logEvents(Cadence cadence, int hosts) {
        return words.get("log-events.value", LogEvents.perDay(cadence, true), LogEvents.perDay(cadence, false), hosts);
    }
}
