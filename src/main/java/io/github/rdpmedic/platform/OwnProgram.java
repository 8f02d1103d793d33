package io.github.rdpmedic.platform;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How to start this very program once more. */
public final class OwnProgram {

    private static final String MAIN_CLASS = "io.github.rdpmedic.Main";

    private OwnProgram() {}

    /** The installed program, or the Java that runs now with the same classes. Paths are absolute. */
    public static List<String> command() {
        return Optional.ofNullable(System.getProperty("jpackage.app-path"))
                .map(launcher -> List.of(launcher))
                .orElseGet(OwnProgram::java);
    }

    private static List<String> java() {
        String classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().normalize().toString())
                .collect(Collectors.joining(File.pathSeparator));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return List.of(java.toString(), "-cp", classes, MAIN_CLASS);
    }
}
