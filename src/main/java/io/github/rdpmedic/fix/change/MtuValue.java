package io.github.rdpmedic.fix.change;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.InterfaceMtu;
import io.github.rdpmedic.platform.PlatformException;
import java.util.OptionalInt;

/**
 * The MTU of one interface for one protocol family.
 *
 * @param interfaceName only shown; the index is what is used
 * @param before bytes
 * @param after bytes
 * @param persistent whether the interface shall keep the value when it comes back
 */
public record MtuValue(
        int interfaceIndex, String interfaceName, InterfaceMtu.Family family, int before, int after, boolean persistent)
        implements Change {

    public MtuValue {
        if (after < family.minimum() || after > 65535 || before < family.minimum()) {
            throw new IllegalArgumentException(
                    "an MTU for " + family + " is between " + family.minimum() + " and 65535");
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

    private Message described(int from, int to) {
        return Message.of(MtuValue.class, "mtu", Printable.of(interfaceName), family.toString(), from, to);
    }

    @Override
    public boolean needsElevation() {
        return true;
    }

    @Override
    public boolean revocable() {
        return true;
    }

    @Override
    public Standing standing(ChangePorts ports) throws ChangeFailedException {
        try {
            OptionalInt now = ports.mtu().read(interfaceIndex, family);
            if (now.equals(OptionalInt.of(after))) {
                return Standing.AFTER;
            }
            return now.equals(OptionalInt.of(before)) ? Standing.BEFORE : Standing.OTHER;
        } catch (PlatformException e) {
            throw new ChangeFailedException(e.userMessage(), e);
        }
    }

    @Override
    public void apply(ChangePorts ports) throws ChangeFailedException {
        bring(ports, after);
    }

    @Override
    public void undo(ChangePorts ports) throws ChangeFailedException {
        bring(ports, before);
    }

    private void bring(ChangePorts ports, int mtu) throws ChangeFailedException {
        try {
            ports.mtu().write(interfaceIndex, family, mtu);
            if (persistent) {
                ports.mtu().writePersistent(interfaceIndex, family, mtu);
            }
        } catch (PlatformException e) {
            throw new ChangeFailedException(e.userMessage(), e);
        }
    }
}
