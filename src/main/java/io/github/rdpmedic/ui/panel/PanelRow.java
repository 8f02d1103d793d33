package io.github.rdpmedic.ui.panel;

import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One target, ready to paint.
 *
 * @param cause about five words
 * @param latencies oldest first; an empty entry is a gap
 * @param certificate days left, or a dash
 * @param spoken the whole row as one sentence, for screen readers
 */
record PanelRow(
        Target target,
        State state,
        String name,
        String cause,
        List<Optional<Duration>> latencies,
        String latency,
        String certificate,
        Tone certificateTone,
        String tooltip,
        String spoken) {

    /** How loudly the certificate column speaks. */
    enum Tone {
        QUIET,
        WARNING,
        CRITICAL
    }

    PanelRow {
        latencies = List.copyOf(latencies);
    }
}
