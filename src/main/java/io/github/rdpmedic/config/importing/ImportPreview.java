package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.SavedTarget;
import io.github.rdpmedic.model.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What an import would do, before anything is saved. */
public record ImportPreview(List<Candidate> candidates, List<Remark> remarks) {

    private static final int MAX_NAME = 100;

    public ImportPreview {
        candidates = List.copyOf(candidates);
        remarks = remarks.stream().distinct().toList();
    }

    /** The targets that are not saved yet. */
    public List<SavedTarget> added() {
        return candidates.stream()
                .filter(candidate -> !candidate.saved())
                .map(Candidate::asSaved)
                .toList();
    }

    public static ImportPreview of(Discovery discovery, List<Target> saved) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        saved.forEach(target -> names.add(target.name()));
        List<Candidate> candidates = new ArrayList<>();
        for (List<Found> machine : machines(discovery.found())) {
            Target target = best(machine);
            Optional<Target> same = saved.stream()
                    .filter(other -> machine.get(0).source() == SourceId.RDP_MEDIC
                            ? isSameEntry(target, other)
                            : isSameMachine(target, other))
                    .findFirst();
            candidates.add(new Candidate(
                    same.orElseGet(() -> named(target, free(target.name(), names))), machine, same.isPresent()));
            if (same.isEmpty()) {
                names.add(candidates.get(candidates.size() - 1).target().name());
            }
        }
        return new ImportPreview(candidates, discovery.remarks());
    }

    /** Our own export says of each target what it is; everybody else's entries are one machine by their address. */
    private static List<List<Found>> machines(List<Found> found) {
        Map<Endpoint, List<List<Found>>> byEndpoint = new LinkedHashMap<>();
        List<List<Found>> machines = new ArrayList<>();
        for (Found one : found) {
            List<List<Found>> known =
                    byEndpoint.computeIfAbsent(one.target().endpoint().normalised(), endpoint -> new ArrayList<>());
            Optional<List<Found>> same = known.stream()
                    .filter(machine -> one.source() != SourceId.RDP_MEDIC)
                    .filter(machine -> machine.stream().allMatch(other -> isSameMachine(other.target(), one.target())))
                    .findFirst();
            same.orElseGet(() -> {
                        List<Found> machine = new ArrayList<>();
                        known.add(machine);
                        machines.add(machine);
                        return machine;
                    })
                    .add(one);
        }
        return machines;
    }

    /** A source that knows no gateway and no farm does not contradict one that does. */
    private static boolean isSameMachine(Target one, Target other) {
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

    private static boolean isSameEntry(Target one, Target other) {
        return one.name().equalsIgnoreCase(other.name())
                && one.endpoint().normalised().equals(other.endpoint().normalised());
    }

    /** The name that a person gave, the way that is known, the farm that is known. */
    private static Target best(List<Found> machine) {
        Target first = machine.get(0).target();
        String name = machine.stream()
                .map(found -> found.target().name())
                .filter(given ->
                        !given.equalsIgnoreCase(Target.unnamed(first.endpoint()).name()))
                .findFirst()
                .orElse(first.name());
        Route route = machine.stream()
                .filter(found -> !isDirect(found.target()))
                .map(found -> found.target().route())
                .findFirst()
                .orElse(Route.DIRECT);
        Optional<String> info = machine.stream()
                .flatMap(found -> found.target().loadBalanceInfo().stream())
                .findFirst();
        return new Target(name, first.endpoint(), info, route);
    }

    private static Target named(Target target, String name) {
        return new Target(name, target.endpoint(), target.loadBalanceInfo(), target.route());
    }

    private static String free(String name, Set<String> taken) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? name : numbered(name, " (" + n + ")"))
                .filter(candidate -> !taken.contains(candidate))
                .findFirst()
                .orElseThrow();
    }

    private static String numbered(String name, String number) {
        return name.substring(0, Math.min(name.length(), MAX_NAME - number.length())) + number;
    }
}
