package io.github.rdpmedic.cli;

import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.model.Message;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rdp-medic fix list}. */
@Command(name = "list", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class FixListCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    FixListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<QuickFix> fixes = session.services().quickFixes();
        PrintStream out = session.terminal().out();
        if (json) {
            out.println(Json.pretty(FixJson.list(fixes)));
        } else {
            Column ids = Column.of(fixes.stream().map(QuickFix::id).toList());
            fixes.forEach(fix -> print(out, ids, fix));
        }
        return ExitCode.OK;
    }

    private static void print(PrintStream out, Column ids, QuickFix fix) {
        out.println(ids.pad(fix.id()) + "  " + fix.touches());
        Message rights = Texts.of(fix.needsElevation() ? "fix.elevated" : "fix.not-elevated");
        String way = fix.adviceOnly() ? "" : Texts.of(fix.reversible() ? "fix.reversible" : "fix.not-reversible") + " ";
        Message now = fix.applicability(Evidence.NONE)
                .whyNot()
                .map(why -> Texts.of("fix.not-now", why))
                .orElse(Texts.of("fix.now"));
        out.println(ids.blank() + "  " + rights + " " + way + now);
    }
}
