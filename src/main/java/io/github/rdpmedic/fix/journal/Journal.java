package io.github.rdpmedic.fix.journal;

import com.google.gson.JsonParseException;
import io.github.rdpmedic.platform.AtomicFile;
import io.github.rdpmedic.platform.DirectoryLock;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One file an entry, replaced as a whole: a kill leaves either the entry as it was or as it shall be. Whoever
 * changes something holds the {@link #lock}; reading needs none.
 */
public final class Journal {

    private static final Logger LOG = System.getLogger(Journal.class.getName());
    private static final Pattern ENTRY = Pattern.compile("[0-9]{8}-[0-9]{6}-[0-9a-f]{4}\\.json");
    private static final Pattern LEFTOVER = Pattern.compile("\\." + ENTRY.pattern() + "\\.[0-9]+\\.tmp");
    private static final DateTimeFormatter ID_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Comparator<JournalEntry> OLDEST_FIRST =
            Comparator.comparing(JournalEntry::at).thenComparing(JournalEntry::id);

    private static final String LOCK_FILE = ".journal.lock";

    /** How long to wait for another window or process that is applying a fix. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Finished entries beyond these are deleted, oldest first. */
    static final int KEPT = 200;

    private final Path directory;

    /** @param directory is made by the first write */
    public Journal(Path directory) {
        this.directory = directory;
    }

    /**
     * @param entries oldest first
     * @param unreadable names of files that look like entries and are not; they are left as they are
     */
    public record Content(List<JournalEntry> entries, List<String> unreadable) {
        public Content {
            entries = List.copyOf(entries);
            unreadable = List.copyOf(unreadable);
        }
    }

    /** Waits until no other thread or process is changing anything. */
    public DirectoryLock lock() throws IOException {
        return DirectoryLock.acquire(directory, LOCK_FILE, PATIENCE);
    }

    /** An id that no entry has yet. The caller holds the lock. */
    public String newId(Instant now) {
        while (true) {
            String random = String.format("%04x", ThreadLocalRandom.current().nextInt(0x10000));
            String id = ID_TIME.format(now) + "-" + random;
            if (!Files.exists(file(id))) {
                return id;
            }
        }
    }

    /** Returns once the entry is safely on the disk. The caller holds the lock. */
    public void write(JournalEntry entry) throws IOException {
        AtomicFile.replace(file(entry.id()), EntryJson.write(entry).getBytes(StandardCharsets.UTF_8));
    }

    public Content read() throws IOException {
        List<JournalEntry> entries = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Path file : files(ENTRY)) {
            try {
                entries.add(EntryJson.read(Files.readString(file)));
            } catch (NoSuchFileException prunedMeanwhile) {
                LOG.log(Level.DEBUG, "{0} is gone", prunedMeanwhile.getMessage());
            } catch (JsonParseException | IOException broken) {
                LOG.log(Level.DEBUG, "{0}: {1}", file, broken.getMessage());
                unreadable.add(file.getFileName().toString());
            }
        }
        entries.sort(OLDEST_FIRST);
        return new Content(entries, unreadable);
    }

    /** The entry of that id, as it is on the disk now. */
    public Optional<JournalEntry> find(String id) throws IOException {
        return read().entries().stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** Changes whenever an entry does; empty while nothing was ever written. Costs one look at the directory. */
    public Optional<FileTime> changedAt() {
        try {
            return Optional.of(Files.getLastModifiedTime(directory));
        } catch (IOException nothingWrittenYet) {
            return Optional.empty();
        }
    }

    /** Deletes the oldest entries that nothing can be done with any more, and what a kill left half written. */
    public void prune() throws IOException {
        for (Path leftover : files(LEFTOVER)) {
            Files.deleteIfExists(leftover);
        }
        List<JournalEntry> finished =
                read().entries().stream().filter(entry -> !entry.isUndoable()).toList();
        for (JournalEntry entry : finished.subList(0, Math.max(0, finished.size() - KEPT))) {
            Files.deleteIfExists(file(entry.id()));
        }
    }

    private List<Path> files(Pattern name) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(
                            file -> name.matcher(file.getFileName().toString()).matches())
                    .toList();
        } catch (NoSuchFileException nothingWrittenYet) {
            return List.of();
        }
    }

    private Path file(String id) {
        return directory.resolve(id + ".json");
    }
}
