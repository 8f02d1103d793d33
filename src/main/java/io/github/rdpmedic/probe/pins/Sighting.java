package io.github.rdpmedic.probe.pins;

import io.github.rdpmedic.model.Facts.CertificateChange;
import java.util.Optional;

/**
 * What it means that a host showed a certificate.
 *
 * @param earlier the one it took the place of; empty unless it was renewed or replaced
 * @param notKept why this sighting could not be remembered
 */
public record Sighting(CertificateChange change, Optional<Pin> earlier, Optional<String> notKept) {

    static Sighting of(CertificateChange change) {
        return new Sighting(change, Optional.empty(), Optional.empty());
    }

    static Sighting of(CertificateChange change, Pin earlier) {
        return new Sighting(change, Optional.of(earlier), Optional.empty());
    }

    Sighting notKept(String why) {
        return new Sighting(change, earlier, Optional.of(why));
    }
}
