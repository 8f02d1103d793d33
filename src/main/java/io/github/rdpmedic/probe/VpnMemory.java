package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts.InterfaceType;
import io.github.rdpmedic.model.NetworkAdapter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** By which VPN interface each target was last reached, as long as the program runs. Thread-safe, bounded. */
final class VpnMemory {

    private static final int MAX_TARGETS = 1000;

    private final Map<Endpoint, String> vpnOf = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Endpoint, String> eldest) {
            return size() > MAX_TARGETS;
        }
    };

    synchronized void reached(Endpoint target, NetworkAdapter by) {
        if (by.type() == InterfaceType.VPN) {
            vpnOf.put(target.normalised(), by.name());
        } else {
            vpnOf.remove(target.normalised());
        }
    }

    /** The VPN interface that the target was last reached by, when it is not among those that lead out now. */
    synchronized Optional<String> lost(Endpoint target, List<NetworkAdapter> leadingOut) {
        return Optional.ofNullable(vpnOf.get(target.normalised()))
                .filter(name ->
                        leadingOut.stream().noneMatch(adapter -> adapter.name().equals(name)));
    }
}
