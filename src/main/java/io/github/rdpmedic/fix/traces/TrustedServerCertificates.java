package io.github.rdpmedic.fix.traces;

import io.github.rdpmedic.fix.change.FileMove;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The certificates that FreeRDP 3 was told to trust: a file {@code host_port.pem} each, colons written as dots. */
record TrustedServerCertificates(Path folder) implements CacheContent {

    private static final Pattern NAME = Pattern.compile("(.+)_[0-9]{1,5}\\.pem");

    @Override
    public CachePart part() {
        return CachePart.CERTIFICATES;
    }

    @Override
    public List<FileMove> clearing(Scope scope) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                Matcher name = NAME.matcher(entry.getFileName().toString());
                if (name.matches() && includes(scope, name.group(1))) {
                    files.add(entry);
                }
            }
        }
        Collections.sort(files);
        return files.stream().map(scope.setAside()::inFolder).toList();
    }

    private static boolean includes(Scope scope, String mangled) {
        return scope.host()
                .map(host -> host.toLowerCase(Locale.ROOT).replace(':', '.'))
                .map(mangled::equals)
                .orElse(true);
    }
}
