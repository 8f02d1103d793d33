package io.github.rdpmedic.serve;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.IpNetwork;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import java.util.List;
import java.util.Optional;

/**
 * Which hosts may be probed: those that are saved, and addresses in the networks that the settings or the policy
 * name. Otherwise whoever reaches this server could scan a network with it.
 *
 * @param saved by name or address; a saved host is probed by the way that it was saved with
 * @param anyHost no limit at all
 */
record Admission(List<Target> saved, List<IpNetwork> networks, boolean anyHost) {

    Admission {
        saved = List.copyOf(saved);
        networks = List.copyOf(networks);
    }

    /** @param asked a saved name, {@code host}, {@code host:port} or {@code [v6]:port} */
    Target admit(String asked) throws Refusal {
        Optional<Target> named = saved.stream()
                .filter(target -> target.name().equalsIgnoreCase(asked))
                .findFirst();
        return named.isPresent() ? named.get() : admit(address(asked));
    }

    private Target admit(Endpoint endpoint) throws Refusal {
        Endpoint wanted = endpoint.normalised();
        Optional<Target> known = saved.stream()
                .filter(target -> target.endpoint().normalised().equals(wanted))
                .findFirst();
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
