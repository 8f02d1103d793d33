package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.model.ImportOrigin;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a program keeps its targets.
 *
 * @param path a file, a folder or a registry key
 */
public record Place(SourceId source, String path) {

    static Place of(Found found) {
        return new Place(found.source(), found.place());
    }

    /** Empty for a program that this version does not know. */
    static Optional<Place> of(ImportOrigin origin) {
        return SourceId.of(origin.source()).map(source -> new Place(source, origin.place()));
    }

    /** Whether tomorrow it holds something else, which says nothing of what it holds today. */
    boolean isPassing() {
        return source.isTrace()
                || source == SourceId.RDP_FILES && path.toLowerCase(Locale.ROOT).endsWith(RdpFiles.LAST_SESSION);
    }

    /** The folder that the file is in. */
    Optional<Place> folder() {
        try {
            return Optional.ofNullable(Path.of(path).getParent()).map(parent -> new Place(source, parent.toString()));
        } catch (InvalidPathException registryKey) {
            return Optional.empty();
        }
    }
}
