package io.github.rdpmedic.serve;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.IpNetwork;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which hosts may be probed: those that are saved, and addresses in the networks that the settings or the policy
 * name. Otherwise whoever reaches this server could scan a network with it.
 */
final class Admission {

    private final List<Target> saved;
    private final List<IpNetwork> networks;
    private final boolean anyHost;
    private final Map<String, Target> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<Endpoint, Target> byAddress = new HashMap<>();

    /**
     * @param saved by name or address; a saved host is probed by the way that it was saved with
     * @param anyHost no limit at all
     */
    Admission(List<Target> saved, List<IpNetwork> networks, boolean anyHost) {
        this.saved = saved;
        this.networks = List.copyOf(networks);
        this.anyHost = anyHost;
        for (Target target : saved) {
            byName.putIfAbsent(target.name(), target);
            byAddress.putIfAbsent(target.endpoint().normalised(), target);
        }
    }

    /** This one while nothing has changed; thousands of targets are not sorted again for each probe. */
    Admission following(List<Target> savedNow, List<IpNetwork> networksNow) {
        boolean same = saved == savedNow && networks.equals(networksNow);
        return same ? this : new Admission(savedNow, networksNow, anyHost);
    }

    /** @param asked a saved name, {@code host}, {@code host:port} or {@code [v6]:port} */
    Target admit(String asked) throws Refusal {
        Target named = byName.get(asked);
        return named != null ? named : admit(address(asked));
    }

    private Target admit(Endpoint endpoint) throws Refusal {
        Optional<Target> known = Optional.ofNullable(byAddress.get(endpoint.normalised()));
        if (known.isPresent()) {
            return known.get();
        }
        if (anyHost || networks.stream().anyMatch(network -> network.contains(endpoint.host()))) {
            return Target.unnamed(endpoint);
        }
        throw Refusal.of(Refusal.Reason.NOT_ALLOWED, "probe.not-allowed", endpoint);
    }

    private static Endpoint address(String asked) throws Refusal {
        try {
            return Endpoint.parse(asked);
        } catch (IllegalArgumentException wrong) {
            throw Refusal.of(
                    Refusal.Reason.BAD_REQUEST,
                    "probe.address",
                    Printable.of(asked),
                    String.valueOf(wrong.getMessage()));
        }
    }
}
