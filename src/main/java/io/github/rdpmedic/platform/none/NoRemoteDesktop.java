package io.github.rdpmedic.platform.none;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.RemoteDesktopClient;

/** An operating system of which no client is known. */
public final class NoRemoteDesktop implements RemoteDesktopClient {

    private static final Message WHY = Message.of(NoRemoteDesktop.class, "connect.unknown");

    @Override
    public Availability availability(Target target) {
        return Availability.no(WHY);
    }

    @Override
    public void connect(Target target) throws PlatformException {
        throw new PlatformException(WHY, "connect");
    }
}
