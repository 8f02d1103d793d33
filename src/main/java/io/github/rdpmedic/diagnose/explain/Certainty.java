package io.github.rdpmedic.diagnose.explain;

import io.github.rdpmedic.model.Message;
import java.util.Locale;

/** How well the meaning of a code is known. */
public enum Certainty {
    /** By the maker of the protocol or of the program that shows it. */
    DOCUMENTED,
    /** By others, who agree. */
    REPORTED,
    /** Sources differ, or there are only reports of users. */
    UNCERTAIN,
    /** Nobody has written it down; read from how the number is built. */
    GUESS;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Message title() {
        return Message.of(Certainty.class, "certainty." + id());
    }
}
