package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.model.ImportOrigin;
import io.github.rdpmedic.model.SavedTarget;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.model.TargetOptions;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A machine that can be saved, once, however many programs know it.
 *
 * @param target with a name that no saved target and no other new candidate has; when it is saved, the saved one
 * @param sources where it was found, at least one
 * @param saved whether it is saved already; if not, its box is ticked
 */
public record Candidate(Target target, List<Found> sources, boolean saved) {

    public Candidate {
        sources = List.copyOf(sources);
    }

    public SavedTarget asSaved() {
        return new SavedTarget(target, options());
    }

    /** What its sources say of it, the first of them first, and which was the first. */
    public TargetOptions options() {
        Found first = sources.get(0);
        TargetOptions said = first.options();
        if (first.source() == SourceId.RDP_MEDIC || first.source() == SourceId.LIST) {
            return said;
        }
        return said.withGroup(firstOf(TargetOptions::group))
                .withNote(firstOf(TargetOptions::note))
                .withWakeAddress(firstOf(TargetOptions::wakeAddress))
                .withImportedFrom(Optional.of(first.place())
                        .filter(ImportOrigin::isPlace)
                        .map(place -> new ImportOrigin(first.source().id(), place)));
    }

    private <T> Optional<T> firstOf(Function<TargetOptions, Optional<T>> option) {
        return sources.stream()
                .map(Found::options)
                .map(option)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
