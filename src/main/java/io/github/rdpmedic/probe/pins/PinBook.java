package io.github.rdpmedic.probe.pins;

import io.github.rdpmedic.model.Endpoint;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** The pins of all hosts; of more than {@link #MOST_HOSTS} the one seen longest ago is forgotten. */
final class PinBook {

    static final int MOST_HOSTS = 10_000;

    private final Map<Endpoint, HostPins> hosts;

    PinBook(Map<Endpoint, HostPins> hosts) {
        this.hosts = new HashMap<>(hosts);
    }

    HostPins of(Endpoint host) {
        return hosts.getOrDefault(host.normalised(), HostPins.NONE);
    }

    void put(Endpoint host, HostPins pins) {
        hosts.put(host.normalised(), pins);
        while (hosts.size() > MOST_HOSTS) {
            hosts.entrySet().stream()
                    .min(Comparator.comparing(entry -> entry.getValue().lastSeen()))
                    .ifPresent(oldest -> hosts.remove(oldest.getKey()));
        }
    }

    Map<Endpoint, HostPins> all() {
        return Map.copyOf(hosts);
    }
}
