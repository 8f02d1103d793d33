package io.github.rdpmedic.cli;

import io.github.rdpmedic.fix.FixPreview;
import io.github.rdpmedic.fix.FixResult;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.Availability;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rdp-medic fix ID}: preview, confirm, apply. */
@Command(
        name = "fix",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        customSynopsis = {
            "rdp-medic fix list [--json]",
            "       rdp-medic fix ID [--dry-run] [--yes] [--json] [--config DIR]"
        })
final class FixCommand implements Callable<Integer> {

    private final Session session;
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "fix-id")
    private Optional<String> id = Optional.empty();

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Option(names = "--yes", descriptionKey = "yes")
    private boolean yes;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    FixCommand(Session session) {
        this.session = session;
        this.terminal = session.terminal();
    }

    @Override
    public Integer call() {
        QuickFix fix = find(id.orElseThrow(() -> new BadUsage("fix.which")));
        if (fix.applicability() instanceof Availability.Unavailable unavailable) {
            terminal.err().println(unavailable.why());
            return finish(fix, Optional.empty(), Optional.empty(), ExitCode.FIX_NOTHING_CHANGED);
        }
        FixPreview preview = fix.preview();
        show(preview);
        if (dryRun) {
            return finish(fix, Optional.of(preview), Optional.empty(), ExitCode.OK);
        }
        if (!yes && !new Confirmation(terminal).isGiven()) {
            terminal.err().println(Texts.of("fix.declined"));
            return finish(fix, Optional.of(preview), Optional.empty(), ExitCode.FIX_NOTHING_CHANGED);
        }
        FixResult result = fix.apply();
        return finish(fix, Optional.of(preview), Optional.of(result), ExitCode.of(result.verdict()));
    }

    private QuickFix find(String wanted) {
        return session.services().quickFixes().stream()
                .filter(fix -> fix.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new BadUsage("fix.unknown", Printable.of(wanted)));
    }

    /** Standard output is kept for the JSON, so the person reads the preview on standard error then. */
    private void show(FixPreview preview) {
        if (json && (yes || dryRun)) {
            return;
        }
        PrintStream page = json ? terminal.err() : terminal.out();
        page.println(preview.summary());
        preview.steps().forEach(step -> page.println("  " + step));
    }

    private int finish(QuickFix fix, Optional<FixPreview> preview, Optional<FixResult> result, int exitCode) {
        if (json) {
            terminal.out().println(Json.pretty(FixJson.run(fix, preview, result)));
        } else {
            result.ifPresent(this::show);
        }
        return exitCode;
    }

    private void show(FixResult result) {
        terminal.out().println(result.text());
        result.steps().forEach(step -> terminal.out().println("  " + step));
    }
}
