package io.github.rdpmedic.probe.pins;

import io.github.rdpmedic.model.Endpoint;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Keeps the pins of some hosts apart from all others.
 *
 * @param apart which hosts
 * @param theirs where their pins go, and no others
 */
public record PinsByHost(Predicate<Endpoint> apart, CertificatePins theirs, CertificatePins others)
        implements CertificatePins {

    @Override
    public Sighting see(Endpoint host, Pin shown) throws IOException {
        return of(host).see(host, shown);
    }

    @Override
    public HostPins known(Endpoint host) throws IOException {
        return of(host).known(host);
    }

    @Override
    public Optional<Pin> trust(Endpoint host, Optional<String> sha256) throws IOException {
        return of(host).trust(host, sha256);
    }

    private CertificatePins of(Endpoint host) {
        return apart.test(host) ? theirs : others;
    }
}
