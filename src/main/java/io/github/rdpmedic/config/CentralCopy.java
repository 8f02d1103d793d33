package io.github.rdpmedic.config;

import io.github.rdpmedic.platform.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The last good version of a central list, kept for when its place cannot be reached. Beside it stands a note: where
 * it came from, how it was checked, and its ETag; the time of the note is that of the last look.
 */
final class CentralCopy {

    private final Path file;
    private final Path note;

    CentralCopy(Path directory) {
        this.file = directory.resolve("central-targets.last-good");
        this.note = directory.resolve("central-targets.note");
    }

    Path file() {
        return file;
    }

    /** @return empty when there is none from this place */
    Optional<CentralDownload.Download> read(CentralSource source) throws IOException {
        List<String> lines = Files.exists(note) ? Files.readAllLines(note) : List.of();
        if (lines.isEmpty() || !lines.get(0).equals(source.checkedAs()) || !Files.exists(file)) {
            return Optional.empty();
        }
        Optional<String> etag = lines.stream().skip(1).findFirst().filter(text -> !text.isEmpty());
        return Optional.of(new CentralDownload.Download(Files.readAllBytes(file), etag));
    }

    /** The list before the note: a kill between them only costs one more download. */
    void keep(CentralSource source, CentralDownload.Download good) throws IOException {
        AtomicFile.replace(file, good.bytes());
        String text = source.checkedAs() + "\n" + good.etag().orElse("") + "\n";
        AtomicFile.replace(note, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether nobody has looked for as long as the source says. */
    boolean isDue(CentralSource source, Instant now) {
        try {
            Instant looked = Files.getLastModifiedTime(note).toInstant();
            return Duration.between(looked, now).compareTo(source.refresh()) >= 0 || looked.isAfter(now);
        } catch (IOException neverLooked) {
            return true;
        }
    }

    /** So that a place that cannot be reached does not hold up every start. */
    void looked(Instant now) throws IOException {
        if (Files.exists(note)) {
            Files.setLastModifiedTime(note, FileTime.from(now));
        }
    }
}
