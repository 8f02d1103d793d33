package io.github.rdpmedic.cli;

import io.github.rdpmedic.fix.FixEngine;
import io.github.rdpmedic.fix.journal.Journal;
import io.github.rdpmedic.fix.journal.JournalEntry;
import io.github.rdpmedic.fix.journal.JournalEntry.Status;
import io.github.rdpmedic.fix.journal.Verdict;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import java.io.IOException;
import java.io.PrintStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rdp-medic fix log}: what was changed on this PC, oldest first. */
@Command(name = "log", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class FixLogCommand implements Callable<Integer> {

    private static final DateTimeFormatter LOCAL_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Session session;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    FixLogCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        FixEngine engine = session.services().fixEngine(new TargetChecks(session, Checks.TIMEOUT));
        new Overdue(engine, session.terminal()).takeBackWithoutAsking();
        Journal.Content journal = engine.log();
        PrintStream out = session.terminal().out();
        if (json) {
            out.println(Json.pretty(FixJson.log(journal)));
            return ExitCode.OK;
        }
        if (journal.entries().isEmpty()) {
            out.println(Texts.of("fix.log.empty"));
        }
        journal.entries().forEach(entry -> print(out, entry));
        journal.unreadable()
                .forEach(file -> session.terminal().err().println(Texts.of("fix.log.unreadable", Printable.of(file))));
        return ExitCode.OK;
    }

    /** What shows that it helped counts for more than that it was looked at. */
    private static String status(JournalEntry entry) {
        if (entry.isElsewhere() && entry.status() == Status.APPLIED) {
            return "not-seen";
        }
        Enum<?> known = entry.verdict()
                .filter(verdict -> entry.status() == Status.VERIFIED && verdict != Verdict.APPLIED)
                .<Enum<?>>map(verdict -> verdict)
                .orElse(entry.status());
        return known.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void print(PrintStream out, JournalEntry entry) {
        out.println(entry.id() + "  " + LOCAL_TIME.format(entry.at()) + "  " + Printable.of(entry.fixId()) + "  "
                + Texts.of("fix.status." + status(entry)));
        out.println("  " + Printable.of(entry.summary()));
        entry.changes().forEach(change -> out.println("    " + change.describe()));
        if (entry.isReturning()) {
            Message when = entry.returnsAt()
                    .map(end -> Texts.of("fix.log.returns", LOCAL_TIME.format(end)))
                    .orElseGet(() -> Texts.of("fix.log.returns.session"));
            out.println("  " + when);
        }
    }
}
