package io.github.rdpmedic.config;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.SavedTarget;
import io.github.rdpmedic.model.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The person's own targets, and below them those of the central list, which only its keeper changes. */
final class AllTargets implements SavedTargets {

    private final SavedTargets own;
    private final CentralTargets central;
    private volatile Merged last = Merged.of(Roster.EMPTY, Roster.EMPTY);

    /** Kept, because a fleet has thousands of them and is asked for them often. */
    private record Merged(Roster own, Roster central, Roster all, Set<Target> added) {

        /** A name or an address that the person has saved too is theirs. */
        static Merged of(Roster own, Roster central) {
            Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            Set<Endpoint> endpoints = new HashSet<>();
            own.targets().forEach(target -> names.add(target.name()));
            own.targets().forEach(target -> endpoints.add(target.endpoint().normalised()));
            List<SavedTarget> added = central.saved().stream()
                    .filter(saved -> !names.contains(saved.target().name())
                            && !endpoints.contains(saved.target().endpoint().normalised()))
                    .toList();
            List<SavedTarget> all = new ArrayList<>(own.saved());
            all.addAll(added);
            Set<Target> centralOnes = added.stream().map(SavedTarget::target).collect(Collectors.toSet());
            return new Merged(own, central, Roster.ofSaved(all), centralOnes);
        }

        /** Both are immutable, and made anew when they change. */
        boolean isOf(Roster ownNow, Roster centralNow) {
            return own == ownNow && central == centralNow;
        }
    }

    AllTargets(SavedTargets own, CentralTargets central) {
        this.own = own;
        this.central = central;
    }

    private Merged merged() {
        Roster ownNow = own.roster();
        Roster centralNow = central.roster();
        Merged known = last;
        if (!known.isOf(ownNow, centralNow)) {
            known = Merged.of(ownNow, centralNow);
            last = known;
        }
        return known;
    }

    @Override
    public Roster roster() {
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
    public void edit(List<TargetEdit> edits) throws ConfigException {
        for (TargetEdit edit : edits) {
            if (edit instanceof TargetEdit.Remove remove) {
                refuseCentral("fault.central-kept", remove.name());
            } else if (edit instanceof TargetEdit.Replace replace) {
                refuseCentral("fault.central-unchanged", replace.name());
            }
        }
        own.edit(edits);
    }

    private void refuseCentral(String why, String name) throws ConfigException {
        Optional<String> place = named(name).flatMap(this::origin);
        if (place.isPresent()) {
            Fault fault = Fault.inFile(why, Printable.of(name), place.get());
            throw new ConfigException(new ConfigProblem(Path.of("targets.properties"), 0, fault.text()), fault);
        }
    }
}
