package io.github.rdpmedic.platform;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** Which network interface is meant. */
public interface Interfaces {

    /**
     * @param id means the same interface after a restart of the PC, which an index does not; made of letters,
     *     digits and {@code _.:@-}
     * @param name what the system calls it, for people
     * @param tunnel whether it leads through something else, as the interface of a VPN does
     */
    record Interface(String id, int index, String name, boolean loopback, boolean tunnel) {}

    /** The one by which packets to this address leave. Sends nothing; empty when no route leads there. */
    Optional<Interface> towards(InetAddress destination);

    /** Those that are up and lead to other computers. */
    List<Interface> all();

    /** @param nameOrIndex as the system's own tools show it */
    Optional<Interface> named(String nameOrIndex);
}
