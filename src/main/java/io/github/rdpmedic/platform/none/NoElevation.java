package io.github.rdpmedic.platform.none;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.Elevation;
import io.github.rdpmedic.platform.PlatformException;
import java.util.List;

/** Knows no way to administrator rights. */
public final class NoElevation implements Elevation {

    private static final Message WHY = Message.of(NoElevation.class, "elevation");

    @Override
    public boolean isElevated() {
        return false;
    }

    @Override
    public Availability availability() {
        return Availability.no(WHY);
    }

    @Override
    public Child start(List<String> command) throws PlatformException {
        throw PlatformException.elevationRefused(WHY, "no way to administrator rights on this operating system");
    }
}
