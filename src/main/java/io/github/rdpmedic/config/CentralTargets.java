package io.github.rdpmedic.config;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Roster;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** The targets of a central list, as they were when it was last found good. Thread-safe; {@link #refresh} blocks. */
final class CentralTargets {

    private static final System.Logger LOG = System.getLogger(CentralTargets.class.getName());

    private final CentralCopy copy;
    private final Clock clock;
    private volatile Known known = Known.NOTHING;

    /** @param problem why the list is not the newest */
    private record Known(
            Optional<CentralSource> source, Roster roster, Optional<String> etag, Optional<ConfigProblem> problem) {
        static final Known NOTHING = new Known(Optional.empty(), Roster.EMPTY, Optional.empty(), Optional.empty());
    }

    CentralTargets(Path directory, Clock clock) {
        this.copy = new CentralCopy(directory);
        this.clock = clock;
    }

    Roster roster() {
        return known.roster();
    }

    Optional<ConfigProblem> problem() {
        return known.problem();
    }

    Optional<CentralSource> source() {
        return known.source();
    }

    /** Takes over another source: its kept copy at once, and the list itself when nobody has looked for long. */
    synchronized void follow(Optional<CentralSource> source) {
        if (source.equals(known.source())) {
            return;
        }
        known = source.map(this::kept).orElse(Known.NOTHING);
        if (source.isPresent() && (known.roster().targets().isEmpty() || copy.isDue(source.get(), clock.instant()))) {
            refresh();
        }
    }

    private Known kept(CentralSource source) {
        try {
            Optional<CentralDownload.Download> last = copy.read(source);
            if (last.isPresent()) {
                Roster roster = CentralList.parse(last.get().bytes());
                return new Known(Optional.of(source), roster, last.get().etag(), Optional.empty());
            }
        } catch (IOException unusable) {
            LOG.log(System.Logger.Level.WARNING, "{0} cannot be used: {1}", copy.file(), unusable.getMessage());
        }
        return new Known(Optional.of(source), Roster.EMPTY, Optional.empty(), Optional.empty());
    }

    /** Asks for the list now; what is broken or cannot be had leaves the last good one in force. */
    synchronized void refresh() {
        Known before = known;
        if (before.source().isEmpty()) {
            return;
        }
        CentralSource source = before.source().get();
        try {
            Optional<CentralDownload.Download> newer = CentralDownload.fetch(source, before.etag());
            if (newer.isPresent()) {
                Roster roster = CentralList.parse(newer.get().bytes());
                copy.keep(source, newer.get());
                known = new Known(before.source(), roster, newer.get().etag(), Optional.empty());
            } else {
                known = new Known(before.source(), before.roster(), before.etag(), Optional.empty());
            }
            copy.looked(clock.instant());
        } catch (IOException failed) {
            known = new Known(before.source(), before.roster(), before.etag(), Optional.of(problem(source, failed)));
            lookedInVain();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookedInVain() {
        try {
            copy.looked(clock.instant());
        } catch (IOException unwritable) {
            LOG.log(System.Logger.Level.WARNING, "{0} cannot be touched: {1}", copy.file(), unwritable.getMessage());
        }
    }

    private ConfigProblem problem(CentralSource source, IOException failed) {
        Message why = failed instanceof Fault fault ? fault.text() : reason(failed);
        return new ConfigProblem(
                copy.file(),
                0,
                Message.of(
                        CentralTargets.class,
                        "problem.central",
                        source.shown(),
                        why,
                        known.roster().targets().size()));
    }

    private static Message reason(IOException failed) {
        if (failed instanceof NoSuchFileException) {
            return Message.of(CentralTargets.class, "fault.central-missing");
        }
        if (failed instanceof HttpTimeoutException) {
            return Message.of(CentralTargets.class, "fault.central-timeout");
        }
        String text = failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
        return Message.of(CentralTargets.class, "fault.central-unreachable", Printable.of(text));
    }
}
