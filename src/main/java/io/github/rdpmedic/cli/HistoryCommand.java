package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.AtomicFile;
import io.github.rdpmedic.watch.history.HistoryCsv;
import io.github.rdpmedic.watch.history.HistoryException;
import io.github.rdpmedic.watch.history.Range;
import io.github.rdpmedic.watch.history.TargetHistory;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rdp-medic history TARGET}: what the tray and {@code watch} have written down. */
@Command(name = "history", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class HistoryCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "TARGET", descriptionKey = "reported-target")
    private String name = "";

    @Option(names = "--range", paramLabel = "RANGE", descriptionKey = "history-range")
    private String range = Range.DAY.id();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--csv", paramLabel = "FILE", descriptionKey = "history-csv")
    private Optional<Path> csv = Optional.empty();

    HistoryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Range wanted = Range.of(range).orElseThrow(() -> new BadUsage("history.range", Printable.of(range)));
        Target target =
                new AskedTargets(session::savedTargets).find(List.of(name)).get(0);
        TargetHistory history = read(target, wanted);
        PrintStream out = session.terminal().out();
        if (csv.isPresent()) {
            write(csv.get(), HistoryCsv.of(target.name(), history));
        } else if (json) {
            out.println(Json.pretty(HistoryJson.of(target, history)));
        } else {
            new HistoryText(ZoneId.systemDefault()).lines(target, history).forEach(out::println);
        }
        return ExitCode.OK;
    }

    private TargetHistory read(Target target, Range wanted) {
        Instant now = Instant.now();
        try {
            return session.services().history().read(target, now.minus(wanted.length()), now);
        } catch (HistoryException unreadable) {
            throw new BadUsage(unreadable.sentence());
        }
    }

    private void write(Path path, String table) {
        String file = Printable.of(path.toString());
        try {
            AtomicFile.replace(path, table.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new BadUsage("history.unwritable", file);
        }
        session.terminal().err().println(Texts.of("history.written", file));
    }
}
