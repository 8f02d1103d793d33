package io.github.rdpmedic.fix.change;

import io.github.rdpmedic.model.Message;

/** A change could not be made or taken back. Carries one text for the person and one for the log. */
public final class ChangeFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message userMessage;

    public ChangeFailedException(Message userMessage, Throwable cause) {
        super(cause.toString(), cause);
        this.userMessage = userMessage;
    }

    public Message userMessage() {
        return userMessage;
    }
}
