package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.Message;

/** The operating system refused or failed. Carries one text for the person and one for the log. */
public final class PlatformException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message userMessage;
    private final boolean elevationRefused;

    public PlatformException(Message userMessage, String technical) {
        this(userMessage, technical, null);
    }

    public PlatformException(Message userMessage, String technical, Throwable cause) {
        this(userMessage, technical, cause, false);
    }

    private PlatformException(Message userMessage, String technical, Throwable cause, boolean elevationRefused) {
        super(technical, cause);
        this.userMessage = userMessage;
        this.elevationRefused = elevationRefused;
    }

    /** Administrator rights were asked for, and the person said no. Nothing was done. */
    public static PlatformException elevationRefused(Message userMessage, String technical) {
        return new PlatformException(userMessage, technical, null, true);
    }

    public boolean elevationRefused() {
        return elevationRefused;
    }

    public Message userMessage() {
        return userMessage;
    }
}
