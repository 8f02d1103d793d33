package io.github.rdpmedic.fix.traces;

import io.github.rdpmedic.fix.change.Change;
import io.github.rdpmedic.fix.change.FileContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The certificates that FreeRDP 2 was told to trust: a line a host, and the host is its first word. */
record KnownHosts(Path file) implements CacheContent {

    @Override
    public CachePart part() {
        return CachePart.CERTIFICATES;
    }

    @Override
    public List<? extends Change> clearing(Scope scope) throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        if (scope.host().isEmpty() || Files.size(file) > FileContent.MAX_LENGTH) {
            return List.of(scope.setAside().file(file));
        }
        byte[] before = Files.readAllBytes(file);
        byte[] after = without(scope, before);
        return Arrays.equals(before, after)
                ? List.of()
                : List.of(FileContent.of(file, Optional.of(before), Optional.of(after)));
    }

    /** One byte a character, so that every byte of the other lines survives. */
    private static byte[] without(Scope scope, byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return Arrays.stream(text.split("(?<=\n)"))
                .filter(line -> line.isBlank() || !scope.includes(line.strip().split("\\s+")[0]))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
