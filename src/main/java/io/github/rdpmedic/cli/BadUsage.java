package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.Message;

/** What was asked cannot be done as asked. The text says what to do instead; the exit code is 3. */
final class BadUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message text;

    BadUsage(String key, Object... arguments) {
        this(Texts.of(key, arguments));
    }

    /** With the sentence of another room. */
    BadUsage(Message text) {
        super(text.toString());
        this.text = text;
    }

    Message text() {
        return text;
    }
}
