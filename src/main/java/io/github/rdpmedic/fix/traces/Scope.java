package io.github.rdpmedic.fix.traces;

import io.github.rdpmedic.model.Endpoint;
import java.util.Optional;

/**
 * How much to clear.
 *
 * @param host one host, without port; empty for all
 * @param setAside where files go that are put aside
 */
record Scope(Optional<String> host, SetAside setAside) {

    /** @param entry a host as a client wrote it down: with or without port, in any case */
    boolean includes(String entry) {
        return host.isEmpty() || hostOf(entry).equals(hostOf(host.get()));
    }

    private static String hostOf(String entry) {
        try {
            return Endpoint.parse(entry).normalised().host();
        } catch (IllegalArgumentException noEndpoint) {
            return entry;
        }
    }
}
