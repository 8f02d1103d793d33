package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Target;
import java.util.Optional;

/** The Remote Desktop client that this PC has. It asks for passwords itself; none passes through here. */
public interface RemoteDesktopClient {

    /** Whether this target can be connected to from here. May look at files and the registry; not for the EDT. */
    Availability availability(Target target);

    /**
     * What a person should know before the client starts, because it asks something that looks alarming. Not for the
     * EDT.
     */
    default Optional<Message> beforehand(Target target) {
        return Optional.empty();
    }

    /**
     * Starts the client and returns. The client goes on when this program ends.
     *
     * @throws PlatformException when there is no client, or it did not start
     */
    void connect(Target target) throws PlatformException;
}
