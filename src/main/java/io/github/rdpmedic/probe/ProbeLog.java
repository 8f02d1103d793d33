package io.github.rdpmedic.probe;

import java.util.ArrayList;
import java.util.List;

/** What one probe did, one line an event, each with the milliseconds since the start. English, for the record. */
final class ProbeLog {

    private static final int MAX_LINES = 200;

    private final long start = System.nanoTime();
    private final List<String> lines = new ArrayList<>();

    /** Text from outside must have gone through {@link io.github.rdpmedic.model.Printable}. */
    void add(String event) {
        if (lines.size() < MAX_LINES) {
            lines.add("%5d ms  %s".formatted((System.nanoTime() - start) / 1_000_000, event));
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
