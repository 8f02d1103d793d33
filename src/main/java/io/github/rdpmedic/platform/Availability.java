package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.Message;

/** Whether a port can do its work here. Asked before every offer, never assumed. */
public sealed interface Availability {

    record Available() implements Availability {}

    /** @param why one sentence for a person */
    record Unavailable(Message why) implements Availability {}

    Availability YES = new Available();

    static Availability no(Message why) {
        return new Unavailable(why);
    }

    default boolean isAvailable() {
        return this instanceof Available;
    }
}
