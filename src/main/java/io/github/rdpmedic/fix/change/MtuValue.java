package io.github.rdpmedic.fix.change;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.InterfaceMtu;
import io.github.rdpmedic.platform.InterfaceMtu.Mtus;
import io.github.rdpmedic.platform.PlatformException;
import java.time.Duration;
import java.util.Optional;

/**
 * The MTU of one interface for one protocol family.
 *
 * @param interfaceId outlives a restart of the PC, which an index does not
 * @param interfaceName only shown
 * @param trial how long the system shall wait for the word that it may stay; zero when it stays in any case
 */
public record MtuValue(
        String interfaceId, String interfaceName, InterfaceMtu.Family family, Mtus before, Mtus after, Duration trial)
        implements Change {

    public MtuValue {
        if (after.active() < family.minimum() || after.active() > InterfaceMtu.LARGEST) {
            throw new IllegalArgumentException("an MTU for " + family.title() + " is between " + family.minimum()
                    + " and " + InterfaceMtu.LARGEST);
        }
    }

    @Override
    public Message describe() {
        return described(before, after);
    }

    @Override
    public Message describeUndo() {
        return described(after, before);
    }

    private Message described(Mtus from, Mtus to) {
        boolean kept = after.kept().isPresent() && !after.kept().equals(before.kept());
        return Message.of(
                MtuValue.class,
                kept ? "mtu-kept" : "mtu",
                Printable.of(interfaceName),
                family.title(),
                from.active(),
                to.active());
    }

    @Override
    public boolean needsElevation() {
        return true;
    }

    @Override
    public boolean revocable() {
        return true;
    }

    /** A value that is only partly set, as during a trial, is ours as well. */
    @Override
    public Standing standing(ChangePorts ports) throws ChangeFailedException {
        try {
            Optional<Mtus> now = ports.mtu().read(interfaceId, family);
            if (now.equals(Optional.of(before))) {
                return Standing.BEFORE;
            }
            return now.filter(this::isOurs).isPresent() ? Standing.AFTER : Standing.OTHER;
        } catch (PlatformException e) {
            throw new ChangeFailedException(e.userMessage(), e);
        }
    }

    private boolean isOurs(Mtus now) {
        boolean active = now.active() == after.active() || now.active() == before.active();
        return active && (now.kept().equals(after.kept()) || now.kept().equals(before.kept()));
    }

    @Override
    public void apply(ChangePorts ports) throws ChangeFailedException {
        try {
            if (trial.isZero()) {
                ports.mtu().write(interfaceId, family, after);
            } else {
                ports.mtu().tryOut(interfaceId, family, before, after, trial);
            }
        } catch (PlatformException e) {
            throw new ChangeFailedException(e.userMessage(), e);
        }
    }

    @Override
    public void keep(ChangePorts ports) throws ChangeFailedException {
        try {
            ports.mtu().keep(interfaceId, family);
        } catch (PlatformException e) {
            throw new ChangeFailedException(e.userMessage(), e);
        }
    }

    @Override
    public void undo(ChangePorts ports) throws ChangeFailedException {
        try {
            ports.mtu().write(interfaceId, family, before);
        } catch (PlatformException e) {
            throw new ChangeFailedException(e.userMessage(), e);
        }
    }
}
