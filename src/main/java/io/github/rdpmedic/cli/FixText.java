package io.github.rdpmedic.cli;

import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.FixResult;
import io.github.rdpmedic.fix.UndoResult;
import io.github.rdpmedic.fix.change.Term;
import io.github.rdpmedic.model.DurationText;
import io.github.rdpmedic.model.Message;
import java.io.PrintStream;

/** What a person reads of a fix. */
record FixText(PrintStream page) {

    void preview(FixPlan plan) {
        page.println(plan.summary());
        plan.steps().forEach(step -> page.println("  " + step));
        plan.warnings().forEach(page::println);
        plan.term().ifPresent(term -> page.println(returns(term)));
    }

    private static Message returns(Term term) {
        if (term instanceof Term.Lasting lasting) {
            return Texts.of("fix.returns.after", DurationText.format(lasting.length()));
        }
        return term instanceof Term.Trial trial
                ? Texts.of("fix.returns.unless", DurationText.format(trial.length()))
                : Texts.of("fix.returns.session");
    }

    void result(FixResult result) {
        page.println(result.text());
        result.steps().forEach(step -> page.println("  " + step));
        result.journalId().ifPresent(id -> page.println(Texts.of("fix.journal-id", id)));
    }

    void undone(UndoResult undone) {
        page.println(undone.text());
        undone.steps().forEach(step -> page.println("  " + step));
    }
}
