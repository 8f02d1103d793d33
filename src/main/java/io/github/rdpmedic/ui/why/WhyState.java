package io.github.rdpmedic.ui.why;

import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.Severity;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.report.FactGroup;
import io.github.rdpmedic.ui.explain.CauseCard;
import io.github.rdpmedic.ui.explain.Remedy;
import java.util.List;

/**
 * What the "Why?" window shows of one target, in the reader's language.
 *
 * @param headline the cause, or that all is well, in one line
 * @param since when the state began and when the target was last checked
 * @param summary one sentence for a person
 * @param causes the likeliest first
 * @param evidence what was seen beside that, the most important first
 * @param log the probe's own lines
 */
record WhyState(
        Target target,
        State state,
        String headline,
        String since,
        boolean checking,
        List<Step> steps,
        String summary,
        List<CauseCard> causes,
        List<Evidence> evidence,
        List<FactGroup> facts,
        List<String> log,
        List<Remedy> remedies) {

    WhyState {
        steps = List.copyOf(steps);
        causes = List.copyOf(causes);
        evidence = List.copyOf(evidence);
        facts = List.copyOf(facts);
        log = List.copyOf(log);
        remedies = List.copyOf(remedies);
    }

    /**
     * One stage of the ladder.
     *
     * @param brief a few words, for the picture
     * @param detail all that the stage said
     * @param took "9 ms", empty when the stage was skipped
     * @param spoken the whole step as one sentence, for screen readers
     */
    record Step(Outcome outcome, String name, String brief, String detail, String took, String spoken) {}

    record Evidence(Severity severity, String severityName, String text) {}
}
