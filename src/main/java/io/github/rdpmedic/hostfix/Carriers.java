package io.github.rdpmedic.hostfix;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The programs of this PC that carry a script to a host.
 *
 * @param environment whose path says what is installed; given to every child
 * @param patience how long a script may take
 */
public record Carriers(Map<String, String> environment, Duration patience) {

    /** Azure alone needs half a minute for the smallest script. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int MOST_OUTPUT = 64 * 1024;

    public Carriers {
        environment = Map.copyOf(environment);
    }

    public Carriers(Map<String, String> environment) {
        this(environment, PATIENCE);
    }

    /**
     * What to start.
     *
     * @param names of the program, the first one that is installed
     * @param environment on top of that of this process
     */
    record Errand(List<String> names, List<String> arguments, Map<String, String> environment) {
        Errand {
            names = List.copyOf(names);
            arguments = List.copyOf(arguments);
            environment = Map.copyOf(environment);
        }
    }

    /** The first of these programs that is in the path. */
    Optional<Path> find(List<String> names) {
        return names.stream()
                .flatMap(name -> directories().map(directory -> directory.resolve(name)))
                .filter(program -> Files.isRegularFile(program) && Files.isExecutable(program))
                .findFirst();
    }

    /** Windows calls the variable Path, and a path there may have entries that are none. */
    private Stream<Path> directories() {
        return environment.entrySet().stream()
                .filter(variable -> variable.getKey().equalsIgnoreCase("PATH"))
                .flatMap(variable -> Arrays.stream(variable.getValue().split(File.pathSeparator)))
                .flatMap(entry -> pathOf(entry).stream())
                .filter(Path::isAbsolute);
    }

    private static Optional<Path> pathOf(String entry) {
        try {
            return Optional.of(Path.of(entry));
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    /**
     * Runs it in a directory of its own, with the script on its standard input and in a file there.
     *
     * @throws HostFixException when no such program is installed
     * @throws IOException when the script cannot be kept for it
     */
    Delivery.Delivered run(Errand errand, HostScript script)
            throws HostFixException, IOException, InterruptedException {
        Path program = find(errand.names())
                .orElseThrow(() ->
                        HostFixException.failed("not-installed", errand.names().get(0)));
        Path directory = Files.createTempDirectory("rdp-medic-host-fix");
        try {
            Path file = Files.writeString(directory.resolve(script.fileName()), script.text());
            return run(program, errand, file, directory.resolve("output"));
        } finally {
            for (String name : List.of(script.fileName(), "output")) {
                Files.deleteIfExists(directory.resolve(name));
            }
            Files.deleteIfExists(directory);
        }
    }

    private Delivery.Delivered run(Path program, Errand errand, Path script, Path output)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(errand.arguments());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(script.getParent().toFile())
                .redirectInput(script.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().putAll(errand.environment());
        Process process = builder.start();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Delivery.Delivered(Delivery.Ended.NOT_SEEN, end(output));
            }
            return Delivery.Delivered.of(process.exitValue() == 0, end(output));
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor(2, TimeUnit.SECONDS);
        }
    }

    /** The result stands at the end. */
    private static String end(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            stream.skipNBytes(Math.max(0, Files.size(file) - MOST_OUTPUT));
            return new String(stream.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
        }
    }
}
