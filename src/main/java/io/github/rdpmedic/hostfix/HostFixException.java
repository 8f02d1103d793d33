package io.github.rdpmedic.hostfix;

import io.github.rdpmedic.model.Message;

/** A remedy that cannot be had as it was asked for. Nothing was changed. */
public final class HostFixException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message userMessage;

    HostFixException(String key, Object... arguments) {
        super(key);
        this.userMessage = Message.of(HostFixException.class, key, arguments);
    }

    /** One sentence with the remedy. */
    public Message userMessage() {
        return userMessage;
    }
}
