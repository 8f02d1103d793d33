package io.github.rdpmedic.model;

import java.util.OptionalInt;

/**
 * A network interface of this PC.
 *
 * @param name as the operating system calls it, made printable
 * @param connected switched on, and the link stands
 * @param addressed has an address that somebody gave it; a link-local one does not count
 * @param mtu bytes
 */
public record NetworkAdapter(
        String name, Facts.InterfaceType type, boolean connected, boolean addressed, OptionalInt mtu) {

    /** Whether packets can leave through it. */
    public boolean leadsOut() {
        return connected && addressed;
    }
}
