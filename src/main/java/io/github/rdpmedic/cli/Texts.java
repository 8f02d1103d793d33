package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.State;

/** The words of this room, from the bundle {@code texts}. */
final class Texts {

    private Texts() {}

    static Message of(String key, Object... arguments) {
        return Message.of(Texts.class, key, arguments);
    }

    /** One word for a person; {@link State#id} is the name for a program. */
    static Message of(State state) {
        return of("state." + state.id());
    }
}
