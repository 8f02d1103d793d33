package io.github.rdpmedic.ui.panel;

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
}
