package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.platform.RecordingRegistry;
import io.github.rdpmedic.platform.XdgUserFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** The home of a person in a temporary directory, with real files in it. */
public record Home(Path directory, RecordingRegistry registry, NamesOfCredentials credentials) {

    public Home(Path directory) {
        this(directory, new RecordingRegistry(), new NamesOfCredentials());
    }

    public Path with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Path with(String name, byte[] content) {
        Path file = directory.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TargetImport targetImport() {
        Map<String, String> environment = Map.of("HOME", directory.toString());
        return TargetImport.on(new XdgUserFolders(environment), registry, credentials, environment);
    }

    Discovery discover() {
        return targetImport().discover(EnumSet.allOf(SourceId.class));
    }

    Discovery read(String name, String content) {
        return targetImport().read(with(name, content));
    }

    /** As {@code name host:port}, with the gateway behind it. */
    static List<String> shown(Discovery discovery) {
        return discovery.found().stream()
                .map(found -> found.target().name() + " " + found.target().endpoint()
                        + found.note().map(note -> " " + note).orElse(""))
                .toList();
    }

    static List<String> remarks(Discovery discovery) {
        return discovery.remarks().stream()
                .map(remark -> remark.text().toString())
                .toList();
    }
}
