package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.Message;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** One interface with the id {@code eth0}, which remembers everything that it was set to. */
public final class MtuInMemory implements InterfaceMtu {

    public static final String ID = "eth0";

    final CopyOnWriteArrayList<Mtus> history = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;

    public MtuInMemory(Mtus now) {
        history.add(now);
    }

    Mtus now() {
        return history.get(history.size() - 1);
    }

    void refuse() {
        refusing = true;
    }

    @Override
    public Availability availability() {
        return Availability.YES;
    }

    @Override
    public Optional<Mtus> read(String interfaceId, Family family) {
        return interfaceId.equals(ID) ? Optional.of(now()) : Optional.empty();
    }

    @Override
    public void write(String interfaceId, Family family, Mtus mtus) throws PlatformException {
        if (refusing) {
            throw new PlatformException(Message.verbatim("The device said no."), "EINVAL");
        }
        history.add(mtus);
    }
}
