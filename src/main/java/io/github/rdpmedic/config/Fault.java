package io.github.rdpmedic.config;

import io.github.rdpmedic.model.Message;
import java.io.IOException;

/**
 * One mistake in the text of a file. An {@link IOException}, because Commons Configuration lets its readers throw
 * nothing else.
 */
final class Fault extends IOException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final transient Message text;

    /** @param line 1-based, 0 when the whole file is meant */
    Fault(int line, Message text) {
        super(text.toString());
        this.line = line;
        this.text = text;
    }

    static Fault at(int line, String key, Object... arguments) {
        return new Fault(line, Message.of(Fault.class, key, arguments));
    }

    static Fault inFile(String key, Object... arguments) {
        return at(0, key, arguments);
    }

    int line() {
        return line;
    }

    Message text() {
        return text;
    }
}
