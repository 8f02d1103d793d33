package io.github.rdpmedic.fix;

import io.github.rdpmedic.model.Message;
import java.util.Locale;

/** A fix cannot or must not be done. Nothing was changed. */
public final class FixRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        /** An option is missing, unknown or wrong; another command line would be accepted. */
        BAD_OPTION,
        /** A measurement, a policy or the state of this PC excludes it. */
        NOT_NOW
    }

    private final Reason reason;
    private final transient Message userMessage;

    public FixRefusedException(Reason reason, Message userMessage) {
        super(userMessage.in(Locale.ENGLISH));
        this.reason = reason;
        this.userMessage = userMessage;
    }

    public static FixRefusedException badOption(Message userMessage) {
        return new FixRefusedException(Reason.BAD_OPTION, userMessage);
    }

    public static FixRefusedException notNow(Message userMessage) {
        return new FixRefusedException(Reason.NOT_NOW, userMessage);
    }

    public Reason reason() {
        return reason;
    }

    public Message userMessage() {
        return userMessage;
    }
}
