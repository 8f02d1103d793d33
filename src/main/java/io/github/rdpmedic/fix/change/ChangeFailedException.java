package io.github.rdpmedic.fix.change;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.PlatformException;

/** A change could not be made or taken back. Carries one text for the person and one for the log. */
public final class ChangeFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message userMessage;

    public ChangeFailedException(Message userMessage, Throwable cause) {
        super(cause.toString(), cause);
        this.userMessage = userMessage;
    }

    /** Whether a person, or the system in their name, said no to administrator rights. */
    public boolean elevationRefused() {
        return getCause() instanceof PlatformException refusal && refusal.elevationRefused();
    }

    public Message userMessage() {
        return userMessage;
    }
}
