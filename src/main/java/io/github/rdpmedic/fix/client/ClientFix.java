package io.github.rdpmedic.fix.client;

import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.model.Message;

/** What all fixes of this room have: an id under which their words stand, and a way back. */
abstract class ClientFix implements QuickFix {

    private final String id;
    private final boolean needsElevation;

    ClientFix(String id, boolean needsElevation) {
        this.id = id;
        this.needsElevation = needsElevation;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Message title() {
        return text("title");
    }

    @Override
    public final Message touches() {
        return text("touches");
    }

    @Override
    public final boolean needsElevation() {
        return needsElevation;
    }

    @Override
    public final boolean reversible() {
        return true;
    }

    final Message text(String key, Object... arguments) {
        return Message.of(ClientFix.class, id + "." + key, arguments);
    }
}
