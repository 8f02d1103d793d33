package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What several programs say of one machine, which is one by its address. */
record Machine(List<Found> sources) {

    /** Our own export says of each target what it is; everybody else's entries are one machine by their address. */
    static List<Machine> among(List<Found> found) {
        Map<Endpoint, List<Machine>> byEndpoint = new LinkedHashMap<>();
        List<Machine> machines = new ArrayList<>();
        for (Found one : found) {
            List<Machine> known =
                    byEndpoint.computeIfAbsent(one.target().endpoint().normalised(), endpoint -> new ArrayList<>());
            Optional<Machine> same = known.stream()
                    .filter(machine -> one.source() != SourceId.RDP_MEDIC)
                    .filter(machine -> machine.sources.stream().allMatch(other -> isSame(other.target(), one.target())))
                    .findFirst();
            same.orElseGet(() -> {
                        Machine machine = new Machine(new ArrayList<>());
                        known.add(machine);
                        machines.add(machine);
                        return machine;
                    })
                    .sources
                    .add(one);
        }
        return machines;
    }

    Endpoint endpoint() {
        return sources.get(0).target().endpoint().normalised();
    }

    boolean isOurExport() {
        return sources.get(0).source() == SourceId.RDP_MEDIC;
    }

    boolean is(Target saved) {
        Target target = best();
        return isOurExport()
                ? target.name().equalsIgnoreCase(saved.name())
                        && endpoint().equals(saved.endpoint().normalised())
                : isSame(target, saved);
    }

    /** A source that knows no gateway and no farm does not contradict one that does. */
    private static boolean isSame(Target one, Target other) {
        return one.endpoint().normalised().equals(other.endpoint().normalised())
                && (isDirect(one) || isDirect(other) || gateway(one).equals(gateway(other)))
                && (one.loadBalanceInfo().isEmpty()
                        || other.loadBalanceInfo().isEmpty()
                        || one.loadBalanceInfo().equals(other.loadBalanceInfo()));
    }

    private static boolean isDirect(Target target) {
        return target.route() instanceof Route.Direct;
    }

    private static Route gateway(Target target) {
        return target.route() instanceof Route.Gateway gateway
                ? new Route.Gateway(gateway.endpoint().normalised(), true)
                : target.route();
    }

    /** The name that a person gave, the way that is known, the farm that is known. */
    Target best() {
        Target first = sources.get(0).target();
        String name = sources.stream()
                .map(found -> found.target().name())
                .filter(given ->
                        !given.equalsIgnoreCase(Target.unnamed(first.endpoint()).name()))
                .findFirst()
                .orElse(first.name());
        Route route = sources.stream()
                .filter(found -> !isDirect(found.target()))
                .map(found -> found.target().route())
                .findFirst()
                .orElse(Route.DIRECT);
        Optional<String> info = sources.stream()
                .flatMap(found -> found.target().loadBalanceInfo().stream())
                .findFirst();
        return new Target(name, first.endpoint(), info, route);
    }
}
