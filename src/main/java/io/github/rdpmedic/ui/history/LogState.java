package io.github.rdpmedic.ui.history;

import io.github.rdpmedic.model.Outcome;
import java.util.List;

/**
 * What one failed check saw, in the reader's language; or one sentence that there is nothing to show.
 *
 * @param remarks what was noticed
 * @param lines the probe's own log
 */
record LogState(String title, String summary, List<Step> steps, List<String> remarks, String lines) {

    LogState {
        steps = List.copyOf(steps);
        remarks = List.copyOf(remarks);
    }

    static LogState saying(String title, String sentence) {
        return new LogState(title, sentence, List.of(), List.of(), "");
    }

    /** @param took "9 ms", empty when the stage was skipped */
    record Step(Outcome outcome, String name, String took, String detail, String spoken) {}
}
