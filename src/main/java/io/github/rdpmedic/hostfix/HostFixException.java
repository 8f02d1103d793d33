package io.github.rdpmedic.hostfix;

import io.github.rdpmedic.model.Message;

/** A remedy that cannot be had as it was asked for. Nothing was changed. */
public final class HostFixException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message userMessage;
    private final boolean usage;

    private HostFixException(boolean usage, String key, Object... arguments) {
        super(key);
        this.usage = usage;
        this.userMessage = Message.of(HostFixException.class, key, arguments);
    }

    /** It was asked for in a way that has no sense. */
    static HostFixException usage(String key, Object... arguments) {
        return new HostFixException(true, key, arguments);
    }

    /** It makes sense, and cannot be done on this PC. */
    static HostFixException failed(String key, Object... arguments) {
        return new HostFixException(false, key, arguments);
    }

    /** Whether asking in another way would help. */
    public boolean isUsage() {
        return usage;
    }

    /** One sentence with the remedy. */
    public Message userMessage() {
        return userMessage;
    }
}
