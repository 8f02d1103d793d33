package io.github.rdpmedic.cli;

import io.github.rdpmedic.config.SavedTargets;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;

/** The commands of {@code rdp-medic}. */
public final class CommandLineInterface {

    private CommandLineInterface() {}

    /** Runs one command line on the standard input of this process. */
    public static int run(
            String[] args,
            ServicesFactory services,
            PrintStream out,
            PrintStream err,
            Map<String, String> env,
            boolean stdoutIsTerminal) {
        return run(args, services, new Terminal(System.in, out, err, env, stdoutIsTerminal));
    }

    /**
     * Runs one command line to its end. Throws nothing: what goes wrong is one sentence on standard error.
     *
     * @return the exit code of the process
     */
    public static int run(String[] args, ServicesFactory services, Terminal terminal) {
        Session session = new Session(services, terminal);
        try {
            Optional<PlainStart> plain = PlainStart.of(args);
            return plain.isPresent()
                    ? plain.get().run(session)
                    : Commands.of(session).execute(args);
        } catch (Error error) {
            // picocli hands on what is no Exception, and a broken installation (a class that is missing) is one.
            return new Complaints(session).unexpected(error);
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    /** What {@code rdp-medic watch} does over {@code targets}; for a tray that finds no display. */
    public static int watch(Services services, SavedTargets targets, Terminal terminal) {
        return new TerminalWatch(terminal, false).run(services, targets);
    }
}
