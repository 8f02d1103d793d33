package io.github.rdpmedic.cli;

import io.github.rdpmedic.config.importing.TargetsExport;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.platform.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rdp-medic targets export}: UTF-8, whatever encoding the terminal has. */
@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class TargetsExportCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--format", paramLabel = "json|csv", descriptionKey = "export-format")
    private String format = "json";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "export-output")
    private Optional<Path> output = Optional.empty();

    TargetsExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Roster targets = session.savedTargets().roster();
        byte[] content = text(targets).getBytes(StandardCharsets.UTF_8);
        if (output.isEmpty()) {
            session.terminal().out().writeBytes(content);
            return ExitCode.OK;
        }
        String file = Printable.of(output.get().toString());
        try {
            AtomicFile.replace(output.get(), content);
        } catch (IOException unwritable) {
            throw new BadUsage("targets.export.unwritable", file);
        }
        session.terminal()
                .err()
                .println(Texts.of("targets.export.written", targets.targets().size(), file));
        return ExitCode.OK;
    }

    private String text(Roster targets) {
        return switch (format) {
            case "json" -> TargetsExport.json(targets);
            case "csv" -> TargetsExport.csv(targets);
            default -> throw new BadUsage("targets.export.format", Printable.of(format));
        };
    }
}
