package io.github.rdpmedic.model;

import java.util.Locale;

/** The seven steps of the ladder, in the order they are climbed. */
public enum StageId {
    RESOLVE,
    CONNECT,
    NEGOTIATE,
    TLS,
    CERTIFICATE,
    IDENTITY,
    PATH;

    /** The name in JSON and in bundles. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
