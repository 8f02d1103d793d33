package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.model.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A program whose targets lie in files. */
final class FileSource implements ImportSource {

    private static final int MAX_FILES = 5_000;

    private final FileFormat format;
    private final List<Path> places;

    FileSource(FileFormat format, PersonalFolders folders) {
        this.format = format;
        this.places = format.places(folders);
    }

    @Override
    public SourceId id() {
        return format.id();
    }

    FileFormat format() {
        return format;
    }

    @Override
    public Discovery discover() {
        return places.stream()
                .filter(Files::isDirectory)
                .map(place -> folder(place, format.depth()))
                .reduce(Discovery.NOTHING, Discovery::and);
    }

    /** The files of this kind in a folder, by name; links are not followed. */
    Discovery folder(Path folder, int depth) {
        List<Path> files = new ArrayList<>();
        Set<Place> folders = new HashSet<>();
        int deepest = folder.getNameCount() + depth;
        try (Stream<Path> walk = Files.walk(folder, depth)) {
            walk.takeWhile(path -> files.size() < MAX_FILES).forEach(path -> {
                if (isNamed(path) && Files.isRegularFile(path)) {
                    files.add(path);
                } else if (path.getNameCount() < deepest && Files.isDirectory(path)) {
                    folders.add(new Place(id(), path.toString()));
                }
            });
            return read(files, files.size() < MAX_FILES ? folders : Set.of());
        } catch (IOException | UncheckedIOException unreadable) {
            Findings findings = new Findings(id(), folder.toString());
            findings.fault(new ImportFault("fault.unreadable", Printable.of(folder.toString())));
            return findings.discovery();
        }
    }

    private boolean isNamed(Path path) {
        return format.isNamed(String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT));
    }

    private Discovery read(List<Path> files, Set<Place> folders) {
        return files.stream()
                .sorted()
                .map(this::file)
                .reduce(new Discovery(List.of(), List.of(), folders), Discovery::and);
    }

    private Discovery file(Path path) {
        Findings findings = new Findings(id(), path.toString());
        try {
            format.read(ImportFile.open(path), findings);
        } catch (ImportFault fault) {
            findings.fault(fault);
        }
        return findings.discovery();
    }

    /** A file that is already known to be of this kind. */
    Discovery file(ImportFile file) throws ImportFault {
        Findings findings = new Findings(id(), file.path().toString());
        format.read(file, findings);
        return findings.discovery();
    }
}
