package io.github.rdpmedic.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** The MTU of the network interfaces of this PC. An interface goes by its id, see {@link Interfaces}. */
public interface InterfaceMtu {

    /** The largest that an IP packet can be, in bytes. */
    int LARGEST = 65535;

    enum Family {
        IPV4("IPv4", 576),
        IPV6("IPv6", 1280);

        private final String title;
        private final int minimum;

        Family(String title, int minimum) {
            this.title = title;
            this.minimum = minimum;
        }

        /** As people write it. */
        public String title() {
            return title;
        }

        /** The smallest MTU that the protocol allows, in bytes. */
        public int minimum() {
            return minimum;
        }
    }

    /**
     * What an interface has.
     *
     * @param active bytes, in force now
     * @param kept bytes that it gets when it comes back, {@link #AUTOMATIC} when the system chooses then; empty when
     *     nothing on this PC keeps one
     */
    record Mtus(int active, OptionalInt kept) {

        public static final int AUTOMATIC = 0;

        public static Mtus of(int active) {
            return new Mtus(active, OptionalInt.empty());
        }

        public static Mtus of(int active, int kept) {
            return new Mtus(active, OptionalInt.of(kept));
        }

        /** The same interface with this MTU now and, where something keeps it, when it comes back. */
        public Mtus changedTo(int mtu) {
            return new Mtus(mtu, kept.isPresent() ? OptionalInt.of(mtu) : OptionalInt.empty());
        }
    }

    Availability availability();

    /** The smallest MTU that does not take a protocol away from the interface, in bytes. */
    default int minimum(String interfaceId, Family family) throws PlatformException {
        return family.minimum();
    }

    /** @return empty when there is no such interface, or it does not carry this family */
    Optional<Mtus> read(String interfaceId, Family family) throws PlatformException;

    /** Sets both; administrators only. Returns once both are set. */
    void write(String interfaceId, Family family, Mtus mtus) throws PlatformException;

    /**
     * Sets {@code to} for the time being. Where this port can, it goes back to {@code from} by itself when
     * {@code trial} is over, or when this program ends, unless {@link #keep} was called.
     */
    default void tryOut(String interfaceId, Family family, Mtus from, Mtus to, Duration trial)
            throws PlatformException {
        write(interfaceId, family, to);
    }

    /** What was tried out stays. */
    default void keep(String interfaceId, Family family) throws PlatformException {}
}
