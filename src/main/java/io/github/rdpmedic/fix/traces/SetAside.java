package io.github.rdpmedic.fix.traces;

import io.github.rdpmedic.fix.change.FileMove;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where files wait that were cleared: beside their old place, under a dated name. That is the same disk, so moving
 * is atomic and costs nothing, and they can come back.
 *
 * @param stamp the date in the name, in UTC
 */
record SetAside(String stamp) {

    /** How long they wait before they are deleted for good. */
    static final Duration KEPT = Duration.ofDays(14);

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile(".+\\.rdp-medic-([0-9]{8}-[0-9]{6})");

    static SetAside at(Instant now) {
        return new SetAside(STAMP.format(now));
    }

    /** A file goes beside its old place. */
    FileMove file(Path file) {
        return new FileMove(file, aside(file));
    }

    /** A file of a folder that stays goes into a folder beside that folder. */
    FileMove inFolder(Path file) {
        return new FileMove(file, aside(file.getParent()).resolve(file.getFileName()));
    }

    private Path aside(Path place) {
        return place.resolveSibling(place.getFileName() + ".rdp-medic-" + stamp);
    }

    /** Deletes what has waited long enough in a directory. Follows no link. */
    static void sweep(Path directory, Instant now) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, entry -> isOver(entry, now))) {
            for (Path entry : entries) {
                delete(entry);
            }
        }
    }

    private static boolean isOver(Path entry, Instant now) {
        Matcher name = NAME.matcher(entry.getFileName().toString());
        return name.matches()
                && moment(name.group(1))
                        .filter(moved -> moved.plus(KEPT).isBefore(now))
                        .isPresent();
    }

    private static Optional<Instant> moment(String stamp) {
        try {
            return Optional.of(LocalDateTime.parse(stamp, STAMP).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    /** A folder holds files only, for nothing else is put into it. */
    private static void delete(Path entry) throws IOException {
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> files =
                    Files.newDirectoryStream(entry, file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
        }
        Files.deleteIfExists(entry);
    }
}
