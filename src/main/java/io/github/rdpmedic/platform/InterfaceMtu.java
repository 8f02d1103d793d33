package io.github.rdpmedic.platform;

import java.util.OptionalInt;

/** The MTU of the network interfaces of this PC. */
public interface InterfaceMtu {

    enum Family {
        IPV4(576),
        IPV6(1280);

        private final int minimum;

        Family(int minimum) {
            this.minimum = minimum;
        }

        /** The smallest MTU that the protocol allows, in bytes. */
        public int minimum() {
            return minimum;
        }
    }

    Availability availability();

    /** @return empty when there is no such interface, or it does not carry this family */
    OptionalInt read(int interfaceIndex, Family family) throws PlatformException;

    /** Sets the MTU until the interface goes away; administrators only. */
    void write(int interfaceIndex, Family family, int mtu) throws PlatformException;

    /** Sets the MTU that the interface gets when it comes back; administrators only. */
    void writePersistent(int interfaceIndex, Family family, int mtu) throws PlatformException;
}
