package io.github.rdpmedic.platform.none;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.InterfaceMtu;
import io.github.rdpmedic.platform.PlatformException;
import java.util.OptionalInt;

/** Can neither read nor set an MTU. */
public final class NoInterfaceMtu implements InterfaceMtu {

    private static final Message WHY = Message.of(NoInterfaceMtu.class, "mtu");

    @Override
    public Availability availability() {
        return Availability.no(WHY);
    }

    @Override
    public OptionalInt read(int interfaceIndex, Family family) {
        return OptionalInt.empty();
    }

    @Override
    public void write(int interfaceIndex, Family family, int mtu) throws PlatformException {
        throw refused();
    }

    @Override
    public void writePersistent(int interfaceIndex, Family family, int mtu) throws PlatformException {
        throw refused();
    }

    private static PlatformException refused() {
        return new PlatformException(WHY, "no way to set an MTU on this operating system");
    }
}
