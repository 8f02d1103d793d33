package io.github.rdpmedic.hostfix;

import io.github.rdpmedic.model.Message;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a script gets to a host. */
public enum Via {
    SSH,
    WINRM,
    AZURE,
    /** A person takes it there. */
    SCRIPT;

    /** How it is called on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people know it as. */
    public Message title() {
        return Message.of(Via.class, "via." + id());
    }

    public static Optional<Via> named(String id) {
        return Arrays.stream(values()).filter(via -> via.id().equals(id)).findFirst();
    }

    /** What to know before it is used for this remedy. */
    public Optional<Message> warning(HostRemedy remedy) {
        return this == AZURE && remedy.id().equals("renew-certificate")
                ? Optional.of(Message.of(Via.class, "warning.reset-rdp-cert"))
                : Optional.empty();
    }
}
