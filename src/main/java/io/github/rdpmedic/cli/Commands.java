package io.github.rdpmedic.cli;

import io.github.rdpmedic.hostfix.HostKind;
import io.github.rdpmedic.hostfix.Via;
import io.github.rdpmedic.model.DurationText;
import io.github.rdpmedic.model.Printable;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.TypeConversionException;

/** The tree of commands. Reading it costs more than a tray start may, so {@link PlainStart} goes without. */
final class Commands {

    private Commands() {}

    static CommandLine of(Session session) {
        CommandLine root = new CommandLine(new RootCommand(session))
                .addSubcommand(new CheckCommand(session))
                .addSubcommand(new WatchCommand(session))
                .addSubcommand(new ExplainCommand(session))
                .addSubcommand(new ReportCommand(session))
                .addSubcommand(new HistoryCommand(session))
                .addSubcommand(new WaitCommand(session))
                .addSubcommand(new ServeCommand(session))
                .addSubcommand(new CommandLine(new TargetsCommand())
                        .addSubcommand(new TargetsListCommand(session))
                        .addSubcommand(new TargetsAddCommand(session))
                        .addSubcommand(new TargetsEditCommand(session))
                        .addSubcommand(new TargetsRemoveCommand(session))
                        .addSubcommand(new TargetsImportCommand(session))
                        .addSubcommand(new TargetsExportCommand(session))
                        .addSubcommand(new TargetsTrustCommand(session)))
                .addSubcommand(fix(session))
                .addSubcommand(new HostFixCommand(session))
                .addSubcommand(ElevatedCommand.line(session))
                .addSubcommand(new DemoCommand(session));
        withoutWordsOfTheParser();
        Terminal terminal = session.terminal();
        Complaints complaints = new Complaints(session);
        return root.setResourceBundle(helpTexts())
                .registerConverter(Duration.class, Commands::timeout)
                .registerConverter(HostKind.class, Commands::hostKind)
                .registerConverter(Via.class, Commands::via)
                .setExpandAtFiles(false)
                .setOut(new PrintWriter(terminal.out(), true))
                .setErr(new PrintWriter(terminal.err(), true))
                .setColorScheme(Help.defaultColorScheme(terminal.showsColour() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler(complaints::badArguments)
                .setExecutionExceptionHandler(complaints::failed);
    }

    /** It would remark on a quote within a value, which is nobody's mistake. */
    private static void withoutWordsOfTheParser() {
        CommandLine.tracer().setLevel(CommandLine.TraceLevel.OFF);
    }

    private static CommandLine fix(Session session) {
        CommandLine fix = new CommandLine(new FixCommand(session));
        FixOptionSpecs.addTo(fix.getCommandSpec());
        return fix.addSubcommand(new FixListCommand(session))
                .addSubcommand(new FixLogCommand(session))
                .addSubcommand(new FixUndoCommand(session));
    }

    private static ResourceBundle helpTexts() {
        return ResourceBundle.getBundle(
                CommandLineInterface.class.getPackageName() + ".help",
                Locale.getDefault(Locale.Category.DISPLAY),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Reads {@code --timeout}, the only duration on the command line. */
    private static Duration timeout(String text) {
        Duration timeout = durationOf(text);
        if (timeout.isZero() || timeout.compareTo(Checks.LONGEST_TIMEOUT) > 0) {
            throw new TypeConversionException(Texts.of("timeout.range").toString());
        }
        return timeout;
    }

    private static HostKind hostKind(String id) {
        return Stream.of(HostKind.values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        Texts.of("host-fix.no-such-system", Printable.of(id)).toString()));
    }

    private static Via via(String id) {
        return Via.named(id)
                .orElseThrow(() -> new TypeConversionException(
                        Texts.of("host-fix.no-such-way", Printable.of(id)).toString()));
    }

    private static Duration durationOf(String text) {
        try {
            return DurationText.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException(wrong.getMessage());
        }
    }
}
