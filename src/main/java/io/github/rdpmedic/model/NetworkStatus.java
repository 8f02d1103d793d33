package io.github.rdpmedic.model;

import java.util.List;
import java.util.Optional;

/**
 * What this PC's own network looked like when a check of a target failed.
 *
 * @param adapters the interfaces that lead out, without loopback
 * @param route whether a route leads to the target; about the name servers while the name is not known
 * @param absentRouter the next hop, when it answers neither an echo nor its neighbours
 * @param nameServers whether one of the name servers gave an answer to any question
 * @param lostVpn the VPN interface by which the target last answered, when it is gone
 */
public record NetworkStatus(
        List<NetworkAdapter> adapters,
        Optional<Boolean> route,
        Optional<String> absentRouter,
        Optional<Boolean> nameServers,
        Optional<String> lostVpn) {

    public NetworkStatus {
        adapters = List.copyOf(adapters);
    }

    /** False when nothing leads out of this PC. */
    public boolean isConnected() {
        return !adapters.isEmpty();
    }
}
