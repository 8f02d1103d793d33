package io.github.rdpmedic.fix;

import io.github.rdpmedic.fix.change.Change;
import io.github.rdpmedic.fix.change.Term;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a fix would change: the preview, and the order to the {@link FixEngine}.
 *
 * @param summary one sentence: what changes
 * @param applied one sentence to say once it has been done
 * @param changes in the order in which they are made; none when everything is already so
 * @param details finer points of the changes: the lines of a file before and after
 * @param warnings what to know before saying yes, each one sentence
 * @param term present when the change returns by itself; every plan that weakens security has one
 * @param target the host to check again afterwards
 * @param patience how long to wait until that host is better off; zero when it shows at once
 */
public record FixPlan(
        String fixId,
        Message summary,
        Message applied,
        List<Change> changes,
        List<Message> details,
        List<Message> warnings,
        Optional<Term> term,
        Optional<Target> target,
        Duration patience) {

    public FixPlan {
        changes = List.copyOf(changes);
        details = List.copyOf(details);
        warnings = List.copyOf(warnings);
    }

    public static FixPlan of(QuickFix fix, Message summary, Message applied, List<? extends Change> changes) {
        return new FixPlan(
                fix.id(),
                summary,
                applied,
                List.copyOf(changes),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO);
    }

    public FixPlan withDetails(List<Message> lines) {
        return new FixPlan(fixId, summary, applied, changes, lines, warnings, term, target, patience);
    }

    public FixPlan withWarnings(List<Message> sentences) {
        return new FixPlan(fixId, summary, applied, changes, details, sentences, term, target, patience);
    }

    public FixPlan returning(Term after) {
        return new FixPlan(fixId, summary, applied, changes, details, warnings, Optional.of(after), target, patience);
    }

    /** The target that the evidence is about is checked again. */
    public FixPlan verifiedBy(Evidence evidence) {
        return new FixPlan(fixId, summary, applied, changes, details, warnings, term, evidence.target(), patience);
    }

    /** The target takes a while to be better off. */
    public FixPlan waitingFor(Duration atMost) {
        return new FixPlan(fixId, summary, applied, changes, details, warnings, term, target, atMost);
    }

    /** Exact files, keys, values and commands, before and after. */
    public List<Message> steps() {
        List<Message> steps = new ArrayList<>();
        changes.forEach(change -> steps.add(change.describe()));
        steps.addAll(details);
        return steps;
    }

    public boolean needsElevation() {
        return changes.stream().anyMatch(Change::needsElevation);
    }

    /** Whether everything can be put back. */
    public boolean reversible() {
        return changes.stream().allMatch(Change::revocable);
    }
}
