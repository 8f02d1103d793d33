package io.github.rdpmedic.cli;

import io.github.rdpmedic.config.ConfigException;
import io.github.rdpmedic.config.ImportEdits;
import io.github.rdpmedic.config.SavedTargets;
import io.github.rdpmedic.config.importing.Discovery;
import io.github.rdpmedic.config.importing.ImportPreview;
import io.github.rdpmedic.config.importing.SourceId;
import io.github.rdpmedic.config.importing.TargetImport;
import io.github.rdpmedic.model.Printable;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rdp-medic targets import}: what other programs have saved, as far as it is not saved yet. */
@Command(name = "import", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class TargetsImportCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--from", paramLabel = "SOURCE|FILE", descriptionKey = "import-from")
    private List<String> from = List.of();

    @Option(names = "--update", descriptionKey = "import-update")
    private boolean update;

    @Option(names = "--dry-run", descriptionKey = "import-dry-run")
    private boolean dryRun;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    TargetsImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ConfigException {
        SavedTargets saved = session.savedTargets();
        ImportPreview preview = ImportPreview.of(
                discovery(session.services().targetImport()),
                saved.roster(),
                target -> saved.origin(target).isEmpty());
        ImportReport report = new ImportReport(preview, update, dryRun);
        if (!dryRun) {
            saved.edit(ImportEdits.of(report.taken(), List.of()));
        }
        preview.remarks().forEach(remark -> session.terminal().err().println(remark.text()));
        if (json) {
            session.terminal().out().println(Json.pretty(report.json()));
        } else {
            report.lines().forEach(session.terminal().out()::println);
        }
        boolean nothingReadable = preview.candidates().isEmpty()
                && preview.gone().isEmpty()
                && !preview.remarks().isEmpty();
        return nothingReadable ? ExitCode.UNKNOWN : ExitCode.OK;
    }

    private Discovery discovery(TargetImport sources) {
        if (from.isEmpty()) {
            return sources.discover(EnumSet.allOf(SourceId.class));
        }
        List<Discovery> each = new ArrayList<>();
        for (String asked : from) {
            Optional<SourceId> source = SourceId.of(asked);
            each.add(source.isPresent() ? sources.discover(EnumSet.of(source.get())) : sources.read(existing(asked)));
        }
        return each.stream().reduce(Discovery.NOTHING, Discovery::and);
    }

    private static Path existing(String asked) {
        try {
            return Optional.of(Path.of(asked)).filter(Files::exists).orElseThrow(() -> neither(asked));
        } catch (InvalidPathException noPath) {
            throw neither(asked);
        }
    }

    private static BadUsage neither(String asked) {
        String sources = Stream.of(SourceId.values())
                .filter(source -> source != SourceId.RDP_MEDIC && source != SourceId.LIST)
                .map(SourceId::id)
                .collect(Collectors.joining(", "));
        return new BadUsage("targets.import.no-such-source", Printable.of(asked), sources);
    }
}
