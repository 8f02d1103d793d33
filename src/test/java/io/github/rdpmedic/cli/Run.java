package io.github.rdpmedic.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** One finished run of the program, with everything it printed. */
record Run(int exitCode, String out, String err) {

    /** Without a terminal, as in a script. */
    static Run of(ServicesFactory services, String... args) {
        return of(services, false, Map.of(), "", args);
    }

    static Run of(
            ServicesFactory services, boolean interactive, Map<String, String> env, String typed, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = CommandLineInterface.run(
                args,
                services,
                new Terminal(
                        new ByteArrayInputStream(typed.getBytes(UTF_8)),
                        new PrintStream(out, false, UTF_8),
                        new PrintStream(err, false, UTF_8),
                        env,
                        interactive));
        return new Run(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    }

    JsonObject json() {
        return JsonParser.parseString(out).getAsJsonObject();
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
