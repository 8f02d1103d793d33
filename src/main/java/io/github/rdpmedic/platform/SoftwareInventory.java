package io.github.rdpmedic.platform;

import java.util.List;
import java.util.Optional;

/** Which software that has to do with Remote Desktop is on this PC. Reads, and changes nothing. */
public interface SoftwareInventory {

    /** An antivirus or a firewall that is not part of the operating system. */
    record SecurityProduct(Kind kind, String name) {
        public enum Kind {
            ANTIVIRUS,
            FIREWALL
        }
    }

    Availability availability();

    /**
     * The version of a program of the operating system, {@code 10.0.26100.7623}; empty when it is not installed.
     *
     * @param program {@code mstsc.exe}
     */
    Optional<String> version(String program) throws PlatformException;

    /** Empty also on a server, where Windows keeps no such list. */
    List<SecurityProduct> securityProducts() throws PlatformException;
}
