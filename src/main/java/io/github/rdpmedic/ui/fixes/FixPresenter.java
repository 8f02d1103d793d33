package io.github.rdpmedic.ui.fixes;

import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.FixRefusedException;
import io.github.rdpmedic.fix.FixResult;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.fix.UndoResult;
import io.github.rdpmedic.fix.change.Term;
import io.github.rdpmedic.fix.journal.Verdict;
import io.github.rdpmedic.model.DurationText;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.ui.fixes.FixState.Buttons;
import io.github.rdpmedic.ui.fixes.FixState.Enter;
import io.github.rdpmedic.ui.fixes.FixState.Mood;
import io.github.rdpmedic.ui.parts.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what the dialog of a fix shows in each of its phases. Pure; asks the fix only for its constants. */
final class FixPresenter {

    private final Words words;
    private final QuickFix fix;
    private final FixStates states;

    FixPresenter(QuickFix fix, Locale locale) {
        this.words = new Words(FixPresenter.class, locale);
        this.fix = fix;
        this.states = new FixStates(words, fix.name());
    }

    FixState preparing() {
        return states.busy(fix.touches(), List.of(), List.of(), words.get("busy.preparing"), false);
    }

    FixState preview(FixPlan plan) {
        if (plan.changes().isEmpty()) {
            String text = plan.details().isEmpty() ? words.get("already-so") : words.get(plan.summary());
            return states.outcome(Mood.GOOD, text, plan.details(), Buttons.NONE);
        }
        Enter enter = plan.reversible() && !fix.weakensSecurity() ? Enter.APPLY : Enter.CLOSE;
        Buttons buttons = new Buttons(Optional.of(words.get("button.apply")), Optional.empty(), enter);
        return states.question(plan.summary(), notes(plan), plan.steps(), buttons);
    }

    /** @param step what is being done just now */
    FixState applying(FixPlan plan, Optional<Message> step) {
        String busy = step.map(words::get).orElse(words.get("busy.applying"));
        return states.busy(plan.summary(), notes(plan), plan.steps(), busy, true);
    }

    FixState done(FixResult result, FixPlan plan) {
        boolean offersUndo = result.journalId().isPresent()
                && plan.changes().stream().anyMatch(change -> change.revocable())
                && (result.verdict() == Verdict.WORSE || result.verdict() == Verdict.NO_DIFFERENCE);
        Buttons buttons = offersUndo
                ? new Buttons(
                        Optional.empty(),
                        Optional.of(words.get("button.undo")),
                        result.verdict() == Verdict.WORSE ? Enter.UNDO : Enter.CLOSE)
                : Buttons.NONE;
        return states.outcome(mood(result.verdict()), words.get(result.text()), result.steps(), buttons);
    }

    FixState undoing(FixResult result) {
        return states.busy(result.text(), List.of(), result.steps(), words.get("busy.undoing"), true);
    }

    FixState undone(UndoResult result) {
        return states.undone(result);
    }

    FixState broken(Exception failure) {
        return failure instanceof FixRefusedException refused
                ? states.outcome(Mood.NO_DIFFERENCE, words.get(refused.userMessage()), List.of(), Buttons.NONE)
                : states.broken(failure);
    }

    private List<String> notes(FixPlan plan) {
        List<String> notes = new ArrayList<>();
        plan.warnings().forEach(warning -> notes.add(words.get(warning)));
        plan.term().ifPresent(term -> notes.add(returns(term)));
        if (!plan.reversible()) {
            notes.add(words.get("note.not-reversible"));
        }
        if (plan.needsElevation()) {
            notes.add(words.get("note.elevation"));
        }
        return notes;
    }

    private String returns(Term term) {
        if (term instanceof Term.Lasting lasting) {
            return words.get("note.returns.after", DurationText.format(lasting.length()));
        }
        return term instanceof Term.Trial trial
                ? words.get("note.returns.unless", DurationText.format(trial.length()))
                : words.get("note.returns.session");
    }

    private static Mood mood(Verdict verdict) {
        return switch (verdict) {
            case APPLIED -> Mood.GOOD;
            case NO_DIFFERENCE -> Mood.NO_DIFFERENCE;
            case WORSE, FAILED, REFUSED_ELEVATION -> Mood.BAD;
        };
    }
}
