package io.github.rdpmedic.config;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The person's own targets, and below them those of the central list, which only its keeper changes. */
final class AllTargets implements SavedTargets {

    private final SavedTargets own;
    private final CentralTargets central;
    private volatile Merged last = Merged.of(List.of(), List.of());

    /** Kept, because a fleet has thousands of them and is asked for them often. */
    private record Merged(List<Target> own, List<Target> central, List<Target> all, Set<Target> added) {

        /** A name or an address that the person has saved too is theirs. */
        static Merged of(List<Target> own, List<Target> central) {
            Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            Set<Endpoint> endpoints = new HashSet<>();
            own.forEach(target -> names.add(target.name()));
            own.forEach(target -> endpoints.add(target.endpoint().normalised()));
            List<Target> added = central.stream()
                    .filter(target -> !names.contains(target.name())
                            && !endpoints.contains(target.endpoint().normalised()))
                    .toList();
            List<Target> all = new ArrayList<>(own);
            all.addAll(added);
            return new Merged(own, central, List.copyOf(all), Set.copyOf(added));
        }

        /** Both are immutable, and made anew when they change. */
        boolean isOf(List<Target> ownNow, List<Target> centralNow) {
            return own == ownNow && central == centralNow;
        }
    }

    AllTargets(SavedTargets own, CentralTargets central) {
        this.own = own;
        this.central = central;
    }

    private Merged merged() {
        List<Target> ownNow = own.all();
        List<Target> centralNow = central.all();
        Merged known = last;
        if (!known.isOf(ownNow, centralNow)) {
            known = Merged.of(ownNow, centralNow);
            last = known;
        }
        return known;
    }

    @Override
    public List<Target> all() {
        return merged().all();
    }

    @Override
    public Optional<String> origin(Target target) {
        return central.source()
                .filter(source -> merged().added().contains(target))
                .map(CentralSource::shown);
    }

    @Override
    public Optional<ConfigProblem> problem() {
        return own.problem().or(central::problem);
    }

    @Override
    public void add(Target target) throws ConfigException {
        own.add(target);
    }

    @Override
    public void addAll(List<Target> targets) throws ConfigException {
        own.addAll(targets);
    }

    @Override
    public boolean remove(String name) throws ConfigException {
        if (own.remove(name)) {
            return true;
        }
        Optional<String> place = named(name).flatMap(this::origin);
        if (place.isPresent()) {
            Fault fault = Fault.inFile("fault.central-kept", Printable.of(name), place.get());
            throw new ConfigException(new ConfigProblem(Path.of("targets.properties"), 0, fault.text()), fault);
        }
        return false;
    }
}
