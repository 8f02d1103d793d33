package io.github.rdpmedic.cli;

import io.github.rdpmedic.fix.Applicability;
import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.FixResult;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.fix.UndoResult;
import io.github.rdpmedic.fix.change.Change;
import io.github.rdpmedic.fix.journal.Journal;
import io.github.rdpmedic.fix.journal.JournalEntry;
import java.util.List;

/** The public JSON of {@code fix} and its subcommands. Keys are stable: add, never rename. */
final class FixJson {

    private FixJson() {}

    static Json list(List<QuickFix> fixes) {
        return Json.document().with("fixes", fixes.stream().map(FixJson::fix).toList());
    }

    static Json run(FixRun run) {
        return Json.document()
                .with("id", run.fix().id())
                .with("applicable", run.applicability().isApplicable())
                .with("whyNot", run.applicability().whyNot())
                .with("managed", run.applicability() instanceof Applicability.Managed)
                .with("preview", run.plan().map(FixJson::preview))
                .with("result", run.result().map(FixJson::result))
                .with("undo", run.undone().map(FixJson::undone));
    }

    static Json undo(UndoResult undone) {
        return Json.document().with("undo", undone(undone));
    }

    static Json log(Journal.Content journal) {
        return Json.document()
                .with("entries", journal.entries().stream().map(FixJson::entry).toList())
                .with("unreadable", journal.unreadable());
    }

    private static Json preview(FixPlan plan) {
        return new Json()
                .with("summary", plan.summary())
                .with("steps", plan.steps())
                .with("warnings", plan.warnings());
    }

    private static Json fix(QuickFix fix) {
        Applicability applicability = fix.applicability(Evidence.NONE);
        return new Json()
                .with("id", fix.id())
                .with("title", fix.title())
                .with("touches", fix.touches())
                .with("needsElevation", fix.needsElevation())
                .with("reversible", fix.reversible())
                .with("applicable", applicability.isApplicable())
                .with("whyNot", applicability.whyNot())
                .with("weakensSecurity", fix.weakensSecurity())
                .with("managed", applicability instanceof Applicability.Managed)
                .with(
                        "options",
                        fix.options().stream().sorted().map(o -> "--" + o.id()).toList());
    }

    private static Json result(FixResult result) {
        return new Json()
                .with("verdict", result.verdict())
                .with("text", result.text())
                .with("steps", result.steps())
                .with("journalId", result.journalId());
    }

    private static Json undone(UndoResult undone) {
        return new Json()
                .with("outcome", undone.outcome())
                .with("text", undone.text())
                .with("steps", undone.steps())
                .with("journalId", undone.journalId());
    }

    private static Json entry(JournalEntry entry) {
        return new Json()
                .with("id", entry.id())
                .with("at", entry.at())
                .with("fix", entry.fixId())
                .with("summary", entry.summary())
                .with("status", entry.status())
                .with("verdict", entry.verdict())
                .with("undoable", entry.isUndoable())
                .with("returnsAt", entry.isReturning() ? entry.returnsAt() : java.util.Optional.empty())
                .with("steps", entry.changes().stream().map(Change::describe).toList());
    }
}
