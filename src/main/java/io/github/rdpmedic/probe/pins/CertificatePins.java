package io.github.rdpmedic.probe.pins;

import io.github.rdpmedic.model.Endpoint;
import java.io.IOException;
import java.util.Optional;

/** The certificates that hosts have shown, by host and port. Thread-safe. */
public interface CertificatePins {

    /**
     * Compares a certificate with what is known of this host, and remembers it.
     *
     * @throws IOException when what is known cannot be read
     */
    Sighting see(Endpoint host, Pin shown) throws IOException;

    /** @throws IOException when what is known cannot be read */
    HostPins known(Endpoint host) throws IOException;

    /**
     * Accepts a certificate that took the place of another. From the next check on it is unchanged.
     *
     * @param sha256 which one; empty for the one that was shown last
     * @return the one accepted; empty when no such certificate waits for it
     * @throws IOException when this cannot be remembered
     */
    Optional<Pin> trust(Endpoint host, Optional<String> sha256) throws IOException;
}
