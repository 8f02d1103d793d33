package io.github.rdpmedic.cli;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * Where a command reads and writes.
 *
 * @param out what was asked for
 * @param err diagnostics
 * @param env the environment, for NO_COLOR and TERM
 * @param interactive a person sits at both ends: standard input and output are a terminal
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err, Map<String, String> env, boolean interactive) {

    public Terminal {
        env = Map.copyOf(env);
    }

    /** The streams and the environment of this process. */
    public static Terminal ofThisProcess() {
        return new Terminal(System.in, System.out, System.err, System.getenv(), hasTerminal());
    }

    /**
     * Colour needs a terminal that says it can show it, and a person who has not said no (no-color.org).
     * The Windows console sets no TERM and shows raw escapes to a Java program, so it gets none.
     */
    boolean showsColour() {
        String term = env.getOrDefault("TERM", "");
        return interactive && env.getOrDefault("NO_COLOR", "").isEmpty() && !term.isEmpty() && !term.equals("dumb");
    }

    /** From JDK 22 on a console exists without a terminal too, and {@code Console.isTerminal} tells. */
    private static boolean hasTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException olderJdk) {
            return true;
        } catch (ReflectiveOperationException unexpected) {
            return false;
        }
    }
}
