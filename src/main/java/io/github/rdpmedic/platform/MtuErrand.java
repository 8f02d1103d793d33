package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.ElevatedOrder.SetMtu;
import io.github.rdpmedic.platform.InterfaceMtu.Mtus;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Sets an MTU in the elevated child, and is the dead man's switch: what is on trial is taken back when time is up,
 * when the program that ordered it is gone, and when this process is asked to end. Until then nothing is set that
 * outlives a restart of the PC.
 */
final class MtuErrand {

    private static final Logger LOG = System.getLogger(MtuErrand.class.getName());

    private final InterfaceMtu mtu;
    private final SetMtu order;
    private final ElevatedLink link;
    private boolean onTrial;

    MtuErrand(InterfaceMtu mtu, SetMtu order, ElevatedLink link) {
        this.mtu = mtu;
        this.order = order;
        this.link = link;
    }

    /** @return whether the order stays carried out */
    boolean run() throws PlatformException, IOException {
        requireAsOrdered();
        if (order.trial().isZero()) {
            mtu.write(order.interfaceId(), order.family(), order.to());
            link.say(ElevatedLink.DONE);
            return true;
        }
        return tryOut();
    }

    private void requireAsOrdered() throws PlatformException {
        Optional<Mtus> now = mtu.read(order.interfaceId(), order.family());
        if (now.filter(mtus -> mtus.active() == order.from().active()).isEmpty()) {
            throw new PlatformException(Message.of(MtuErrand.class, "mtu.not-as-ordered"), "now " + now);
        }
        int least = mtu.minimum(order.interfaceId(), order.family());
        if (order.to().active() < least) {
            throw new PlatformException(Message.of(MtuErrand.class, "mtu.too-small", least), "below " + least);
        }
    }

    private boolean tryOut() throws PlatformException, IOException {
        Thread asked = new Thread(this::takeBackAtTheEnd, "take back");
        Runtime.getRuntime().addShutdownHook(asked);
        try {
            begin();
            if (isToStay()) {
                keep();
                return true;
            }
            return false;
        } finally {
            takeBackAtTheEnd();
            Runtime.getRuntime().removeShutdownHook(asked);
        }
    }

    /** What is kept for the next time stays as it is; a PC that is switched off now comes back as it was. */
    private synchronized void begin() throws PlatformException {
        onTrial = true;
        Mtus forNow = new Mtus(order.to().active(), order.from().kept());
        mtu.write(order.interfaceId(), order.family(), forNow);
    }

    private boolean isToStay() throws PlatformException, IOException {
        try {
            link.say(ElevatedLink.APPLIED);
            Optional<String> word = link.hear(order.trial());
            if (word.filter(ElevatedLink.KEEP::equals).isPresent()) {
                return true;
            }
        } catch (IOException parentIsGone) {
            LOG.log(Level.DEBUG, "{0}", parentIsGone.toString());
        }
        takeBack();
        link.say(ElevatedLink.TAKEN_BACK);
        return false;
    }

    private synchronized void keep() throws PlatformException, IOException {
        mtu.write(order.interfaceId(), order.family(), order.to());
        onTrial = false;
        link.say(ElevatedLink.DONE);
    }

    private synchronized void takeBack() throws PlatformException {
        if (onTrial) {
            mtu.write(order.interfaceId(), order.family(), order.from());
            onTrial = false;
        }
    }

    private void takeBackAtTheEnd() {
        try {
            takeBack();
        } catch (PlatformException e) {
            LOG.log(Level.WARNING, "the MTU is still {0}: {1}", order.to().active(), e.getMessage());
        }
    }
}
