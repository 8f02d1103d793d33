package io.github.rdpmedic.probe.pins;

import io.github.rdpmedic.model.Endpoint;
import java.util.Map;
import java.util.Optional;

/** Pins that are forgotten when the program ends: those of the demo, whose hosts get new ports every time. */
public final class PinsInMemory implements CertificatePins {

    private final PinBook book = new PinBook(Map.of());

    @Override
    public synchronized Sighting see(Endpoint host, Pin shown) {
        HostPins.Seen seen = book.of(host).see(shown);
        book.put(host, seen.pins());
        return seen.sighting();
    }

    @Override
    public synchronized HostPins known(Endpoint host) {
        return book.of(host);
    }

    @Override
    public synchronized Optional<Pin> trust(Endpoint host, Optional<String> sha256) {
        Optional<Pin> chosen = book.of(host).chosen(sha256);
        chosen.ifPresent(pin -> book.put(host, book.of(host).trusting(pin)));
        return chosen;
    }
}
