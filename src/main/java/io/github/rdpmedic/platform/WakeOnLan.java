package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.MacAddress;

/** Wakes a computer on one of the networks that this PC is on. */
@FunctionalInterface
public interface WakeOnLan {

    /**
     * Sends the wake-up packet. Nobody answers it, so nothing tells whether it arrived.
     *
     * @throws PlatformException when no network took the packet
     */
    void wake(MacAddress adapter) throws PlatformException;
}
