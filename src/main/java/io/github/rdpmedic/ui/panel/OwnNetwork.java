package io.github.rdpmedic.ui.panel;

import io.github.rdpmedic.model.NetworkAdapter;
import java.util.List;

/**
 * What is known of this PC's own network. Who has not measured it shows nothing rather than one of these.
 *
 * @param interfacesUp the names a person knows them by; empty means there is no network
 */
public record OwnNetwork(List<String> interfacesUp) {
    public OwnNetwork {
        interfacesUp = List.copyOf(interfacesUp);
    }

    /** Of the interfaces that lead out of this PC. */
    public static OwnNetwork of(List<NetworkAdapter> adapters) {
        return new OwnNetwork(adapters.stream()
                .filter(NetworkAdapter::leadsOut)
                .map(NetworkAdapter::name)
                .toList());
    }
}
