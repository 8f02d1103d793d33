package io.github.rdpmedic.fix.traces;

import io.github.rdpmedic.fix.change.FileMove;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** One file that is cleared as a whole; moved and not deleted, so that it keeps its attributes. */
record SingleFile(CachePart part, Path file) implements CacheContent {

    @Override
    public List<FileMove> clearing(Scope scope) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? List.of(scope.setAside().file(file))
                : List.of();
    }
}
