package io.github.rdpmedic.platform;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The command-line programs of a Unix system, and the environment they run in.
 *
 * @param environment where {@code PATH} says what may be found; given to every child
 */
public record Programs(Map<String, String> environment) {

    /** Where administration programs live; often not in the path of an ordinary user. */
    private static final List<String> SYSTEM_DIRECTORIES = List.of("/usr/sbin", "/sbin", "/usr/bin", "/bin");

    public Programs {
        environment = Map.copyOf(environment);
    }

    /** The program of this name, in the order of the path and then in the system's own directories. */
    public Optional<Path> find(String name) {
        String path = environment.getOrDefault("PATH", "");
        return Stream.concat(Stream.of(path.split(File.pathSeparator)), SYSTEM_DIRECTORIES.stream())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .map(directory -> directory.resolve(name))
                .filter(program -> Files.isRegularFile(program) && Files.isExecutable(program))
                .findFirst();
    }

    /** Runs the program of this name; {@link ChildProcess.NotStarted} when there is none. */
    public ChildProcess.Ending run(Duration timeout, String name, String... arguments) {
        Optional<Path> program = find(name);
        if (program.isEmpty()) {
            return new ChildProcess.NotStarted(name + " is not installed");
        }
        List<String> command = new ArrayList<>();
        command.add(program.get().toString());
        command.addAll(List.of(arguments));
        return new ChildProcess(command, environment).run(timeout);
    }
}
