package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.AtomicFile;
import io.github.rdpmedic.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rdp-medic report TARGET}: one page for whoever helps. */
@Command(name = "report", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ReportCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "TARGET", descriptionKey = "reported-target")
    private String name = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "report-output")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--include-names", descriptionKey = "include-names")
    private boolean names;

    @Option(names = "--timeout", paramLabel = "DURATION", descriptionKey = "timeout")
    private Duration timeout = Checks.TIMEOUT;

    ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Target target =
                new AskedTargets(session::savedTargets).find(List.of(name)).get(0);
        return CtrlC.interrupts(() -> report(target));
    }

    private int report(Target target) {
        Checks.Report checks =
                session.checks(timeout).run(List.of(target), result -> {}, new Complaints(session)::trace);
        if (checks.results().isEmpty()) {
            return ExitCode.INTERRUPTED;
        }
        CheckResult check = checks.results().get(0);
        Report report = new Report(
                target,
                List.of(),
                Optional.of(check),
                session.services().lastGood().of(target),
                session.services().surroundings(target),
                Instant.now());
        Report.Format format =
                output.map(file -> Report.Format.of(file.toString())).orElse(Report.Format.TEXT);
        write(report.in(format, Locale.getDefault(Locale.Category.DISPLAY), names));
        return ExitCode.OK;
    }

    private void write(String text) {
        if (output.isEmpty()) {
            session.terminal().out().print(text);
            return;
        }
        String file = Printable.of(output.get().toString());
        try {
            AtomicFile.replace(output.get(), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new BadUsage("report.unwritable", file);
        }
        session.terminal().err().println(Texts.of("report.written", file));
    }
}
