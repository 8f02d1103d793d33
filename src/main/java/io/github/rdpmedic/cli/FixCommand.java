package io.github.rdpmedic.cli;

import io.github.rdpmedic.fix.Applicability;
import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixEngine;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.FixRefusedException;
import io.github.rdpmedic.fix.FixResult;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.fix.UndoResult;
import io.github.rdpmedic.fix.journal.Verdict;
import io.github.rdpmedic.model.Printable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rdp-medic fix ID}: preview, confirm, apply, verify, and take back what made it worse. */
@Command(
        name = "fix",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "| list | log | undo")
final class FixCommand implements Callable<Integer> {

    private final Session session;
    private final Terminal terminal;
    private final Confirmation confirmation;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "fix-id")
    private Optional<String> id = Optional.empty();

    @Option(names = "--target", paramLabel = "TARGET", descriptionKey = "fix-target")
    private Optional<String> asked = Optional.empty();

    @Option(names = "--timeout", paramLabel = "DURATION", descriptionKey = "timeout")
    private Duration timeout = Checks.TIMEOUT;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Option(names = "--yes", descriptionKey = "yes")
    private boolean yes;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    FixCommand(Session session) {
        this.session = session;
        this.terminal = session.terminal();
        this.confirmation = new Confirmation(terminal);
    }

    @Override
    public Integer call() throws FixRefusedException {
        QuickFix fix = find(id.orElseThrow(() -> new BadUsage("fix.which")));
        var options = FixOptionSpecs.given(spec.commandLine().getParseResult(), fix);
        TargetChecks check = new TargetChecks(session, timeout);
        FixEngine engine = session.services().fixEngine(check);
        new Overdue(engine, terminal).takeBack();
        Evidence evidence = evidence(check);
        Applicability applicability = fix.applicability(options, evidence);
        FixRun run = new FixRun(fix, applicability);
        if (!applicability.isApplicable() && !(dryRun && applicability instanceof Applicability.NeedsElevation)) {
            terminal.err().println(applicability.whyNot().orElseThrow());
            return finish(run, ExitCode.of(applicability));
        }
        return run(run.planned(fix.plan(options, evidence)), evidence, engine);
    }

    private Evidence evidence(TargetChecks check) {
        return asked.map(name -> new AskedTargets(session::savedTargets).find(List.of(name)))
                .map(found -> Evidence.of(check.check(found.get(0))))
                .orElse(Evidence.NONE);
    }

    private QuickFix find(String wanted) {
        return session.services().quickFixes().stream()
                .filter(fix -> fix.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new BadUsage("fix.unknown", Printable.of(wanted)));
    }

    private int run(FixRun run, Evidence evidence, FixEngine engine) {
        FixPlan plan = run.plan().orElseThrow();
        show(plan);
        if (dryRun) {
            return finish(run, ExitCode.OK);
        }
        if (!plan.changes().isEmpty() && !yes && !confirmation.isGiven("fix.question")) {
            terminal.err().println(Texts.of("fix.declined"));
            return finish(run, ExitCode.FIX_NOTHING_CHANGED);
        }
        FixResult result = engine.apply(run.fix(), plan, evidence, step -> {
            if (session.verbose()) {
                terminal.err().println(step);
            }
        });
        return result.verdict() == Verdict.WORSE
                ? madeWorse(run.ended(result), engine)
                : finish(run.ended(result), ExitCode.of(result.verdict()));
    }

    private int madeWorse(FixRun run, FixEngine engine) {
        FixResult result = run.result().orElseThrow();
        terminal.err().println(result.text());
        if (!yes && !confirmation.isGiven("fix.question.worse")) {
            return finish(run, ExitCode.of(result.verdict()));
        }
        UndoResult undone = engine.undo(result.journalId().orElseThrow());
        boolean back = undone.outcome() == UndoResult.Outcome.UNDONE;
        return finish(run.undone(undone), back ? ExitCode.FIX_NOTHING_CHANGED : ExitCode.of(result.verdict()));
    }

    /** Standard output is kept for the JSON, so the person reads the preview on standard error then. */
    private void show(FixPlan plan) {
        if (!json || !(yes || dryRun)) {
            new FixText(json ? terminal.err() : terminal.out()).preview(plan);
        }
    }

    private int finish(FixRun run, int exitCode) {
        if (json) {
            terminal.out().println(Json.pretty(FixJson.run(run)));
        } else {
            run.result().ifPresent(new FixText(terminal.out())::result);
            run.undone().ifPresent(new FixText(terminal.out())::undone);
        }
        return exitCode;
    }
}
