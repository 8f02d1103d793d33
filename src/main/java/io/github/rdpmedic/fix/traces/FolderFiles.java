package io.github.rdpmedic.fix.traces;

import io.github.rdpmedic.fix.change.FileMove;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The files of a folder that have a client's own names; whatever else is in the folder stays there. That matters
 * because a person can point the folder of mstsc anywhere.
 *
 * @param names lower-case, the whole name
 */
record FolderFiles(CachePart part, Path folder, Pattern names) implements CacheContent {

    @Override
    public List<FileMove> clearing(Scope scope) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, this::isOurs)) {
            entries.forEach(files::add);
        }
        Collections.sort(files);
        return files.stream().map(scope.setAside()::inFolder).toList();
    }

    private boolean isOurs(Path entry) {
        String name = entry.getFileName().toString().toLowerCase(Locale.ROOT);
        return names.matcher(name).matches() && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
    }
}
