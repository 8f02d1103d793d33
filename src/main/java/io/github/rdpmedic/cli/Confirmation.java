package io.github.rdpmedic.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;

/** Asks a person for a yes. Anything but a yes is a no. One for a whole run: it reads ahead. */
final class Confirmation {

    private final Terminal terminal;
    private final BufferedReader answers;

    Confirmation(Terminal terminal) {
        this.terminal = terminal;
        this.answers = new BufferedReader(new InputStreamReader(terminal.in(), Charset.defaultCharset()));
    }

    /** @param question the key of the text that asks */
    boolean isGiven(String question) {
        if (!terminal.interactive()) {
            throw new BadUsage("fix.needs-yes");
        }
        terminal.err().print(Texts.of(question) + " ");
        terminal.err().flush();
        Set<String> yes = Set.of(Texts.of("fix.question.yes").toString().split(","));
        return yes.contains(answer().strip().toLowerCase(Locale.ROOT));
    }

    private String answer() {
        try {
            String line = answers.readLine();
            return line == null ? "" : line;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
