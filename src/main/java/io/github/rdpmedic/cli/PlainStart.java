package io.github.rdpmedic.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The command lines that desktops start: no argument, or {@code --config DIR}. They need no parser, which would take a
 * third of the time to the icon.
 */
record PlainStart(Optional<Path> config) {

    static Optional<PlainStart> of(String[] args) {
        if (args.length == 0) {
            return Optional.of(new PlainStart(Optional.empty()));
        }
        boolean directoryOnly = args.length == 2 && args[0].equals("--config") && !args[1].startsWith("-");
        try {
            return directoryOnly ? Optional.of(new PlainStart(Optional.of(Path.of(args[1])))) : Optional.empty();
        } catch (InvalidPathException saidByTheParser) {
            return Optional.empty();
        }
    }

    int run(Session session) {
        try {
            session.isolateIn(config);
            return new RootCommand(session).call();
        } catch (RuntimeException failure) {
            return new Complaints(session).failed(failure);
        }
    }
}
