package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.Message;

/** The operating system refused or failed. Carries one text for the person and one for the log. */
public final class PlatformException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message userMessage;

    public PlatformException(Message userMessage, String technical) {
        super(technical);
        this.userMessage = userMessage;
    }

    public PlatformException(Message userMessage, String technical, Throwable cause) {
        super(technical, cause);
        this.userMessage = userMessage;
    }

    public Message userMessage() {
        return userMessage;
    }
}
