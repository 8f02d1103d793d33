package io.github.rdpmedic.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;

/** Asks a person for a yes. Anything but a yes is a no. */
record Confirmation(Terminal terminal) {

    boolean isGiven() {
        if (!terminal.interactive()) {
            throw new BadUsage("fix.needs-yes");
        }
        terminal.err().print(Texts.of("fix.question") + " ");
        terminal.err().flush();
        Set<String> yes = Set.of(Texts.of("fix.question.yes").toString().split(","));
        return yes.contains(answer().strip().toLowerCase(Locale.ROOT));
    }

    private String answer() {
        BufferedReader reader = new BufferedReader(new InputStreamReader(terminal.in(), Charset.defaultCharset()));
        try {
            String line = reader.readLine();
            return line == null ? "" : line;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
