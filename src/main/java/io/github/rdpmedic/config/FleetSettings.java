package io.github.rdpmedic.config;

import io.github.rdpmedic.model.IpNetwork;
import java.util.List;
import java.util.Optional;

/**
 * What {@code settings.properties} or the policy says for many PCs at once.
 *
 * @param serveNetworks the addresses that {@code serve} may probe beside the saved targets
 * @param targets a list of targets that is kept elsewhere
 */
public record FleetSettings(List<IpNetwork> serveNetworks, Optional<CentralSource> targets) {

    public static final FleetSettings NONE = new FleetSettings(List.of(), Optional.empty());

    public FleetSettings {
        serveNetworks = List.copyOf(serveNetworks);
    }
}
