package io.github.rdpmedic.platform.none;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.DesktopNotice;
import io.github.rdpmedic.platform.DesktopNotifications;
import io.github.rdpmedic.platform.PlatformException;

/** Shows nothing: either no service is known here, or something else than this port shows the notices. */
public final class NoNotifications implements DesktopNotifications {

    private final Message why;

    /** @param why one sentence for a person: who shows notices instead, or why nobody does */
    public NoNotifications(Message why) {
        this.why = why;
    }

    @Override
    public Availability availability() {
        return Availability.no(why);
    }

    @Override
    public void show(DesktopNotice notice) throws PlatformException {
        throw new PlatformException(why, "no notification service on this operating system");
    }

    @Override
    public void withdraw(String topic) {}
}
