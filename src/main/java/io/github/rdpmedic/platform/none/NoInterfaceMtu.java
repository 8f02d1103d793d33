package io.github.rdpmedic.platform.none;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.InterfaceMtu;
import io.github.rdpmedic.platform.PlatformException;
import java.util.Optional;

/** Can neither read nor set an MTU. */
public final class NoInterfaceMtu implements InterfaceMtu {

    private static final Message WHY = Message.of(NoInterfaceMtu.class, "mtu");

    @Override
    public Availability availability() {
        return Availability.no(WHY);
    }

    @Override
    public Optional<Mtus> read(String interfaceId, Family family) {
        return Optional.empty();
    }

    @Override
    public void write(String interfaceId, Family family, Mtus mtus) throws PlatformException {
        throw new PlatformException(WHY, "no way to set an MTU on this operating system");
    }
}
