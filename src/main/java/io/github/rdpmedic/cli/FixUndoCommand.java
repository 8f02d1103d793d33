package io.github.rdpmedic.cli;

import io.github.rdpmedic.fix.FixEngine;
import io.github.rdpmedic.fix.UndoResult;
import io.github.rdpmedic.fix.change.Change;
import io.github.rdpmedic.fix.journal.JournalEntry;
import io.github.rdpmedic.model.Printable;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rdp-medic fix undo [JOURNAL-ID]}. */
@Command(name = "undo", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class FixUndoCommand implements Callable<Integer> {

    private final Session session;
    private final Terminal terminal;
    private final Confirmation confirmation;

    @Parameters(arity = "0..1", paramLabel = "JOURNAL-ID", descriptionKey = "journal-id")
    private Optional<String> id = Optional.empty();

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Option(names = "--yes", descriptionKey = "yes-undo")
    private boolean yes;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    FixUndoCommand(Session session) {
        this.session = session;
        this.terminal = session.terminal();
        this.confirmation = new Confirmation(terminal);
    }

    @Override
    public Integer call() throws IOException {
        FixEngine engine = session.services().fixEngine(new TargetChecks(session, Checks.TIMEOUT));
        new Overdue(engine, terminal).takeBackWithoutAsking();
        Optional<JournalEntry> found = id.isPresent()
                ? Optional.of(named(engine, id.get()))
                : engine.digest().undoable();
        if (found.isEmpty()) {
            terminal.err().println(Texts.of("fix.undo.nothing"));
            return ExitCode.FIX_NOTHING_CHANGED;
        }
        return found.get().isElsewhere() ? answer(engine.undo(found.get().id())) : undo(engine, found.get());
    }

    private int undo(FixEngine engine, JournalEntry entry) {
        preview(json ? terminal.err() : terminal.out(), entry);
        if (dryRun) {
            return ExitCode.OK;
        }
        if (!yes && !confirmation.isGiven("fix.question.undo")) {
            terminal.err().println(Texts.of("fix.declined"));
            return ExitCode.FIX_NOTHING_CHANGED;
        }
        return answer(engine.undo(entry.id()));
    }

    private int answer(UndoResult undone) {
        if (json) {
            terminal.out().println(Json.pretty(FixJson.undo(undone)));
        } else {
            new FixText(terminal.out()).undone(undone);
        }
        return ExitCode.of(undone.outcome());
    }

    private static JournalEntry named(FixEngine engine, String wanted) throws IOException {
        return engine.log().entries().stream()
                .filter(entry -> entry.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new BadUsage("fix.undo.unknown", Printable.of(wanted)));
    }

    private static void preview(PrintStream page, JournalEntry entry) {
        page.println(Texts.of("fix.undo.preview", entry.id(), Printable.of(entry.summary())));
        entry.changes().stream()
                .limit(entry.reached())
                .filter(Change::revocable)
                .forEach(change -> page.println("  " + change.describeUndo()));
    }
}
