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
 * @param sources where it was found, at least one
 * @param known as it is saved already
 * @param asSaved as it is to be saved; a new one has a name that no saved target and no other new one has
 */
public record Candidate(List<Found> sources, Optional<SavedTarget> known, SavedTarget asSaved) {

    public Candidate {
        sources = List.copyOf(sources);
    }

    /** A machine that is not saved yet. */
    static Candidate unsaved(Target target, List<Found> sources) {
        return new Candidate(sources, Optional.empty(), new SavedTarget(target, options(sources)));
    }

    /** As it is called here. */
    public Target target() {
        return known.map(SavedTarget::target).orElse(asSaved.target());
    }

    public boolean saved() {
        return known.isPresent();
    }

    /** What its program says otherwise than is saved; nothing for one that is not saved. */
    public List<Difference> differences() {
        return known.map(before -> Difference.between(before, asSaved)).orElse(List.of());
    }

    /** Whether a person would want it without being asked: it is new, and a Remote Desktop host. */
    public boolean isProposed() {
        return !saved() && target().endpoint().port() != Findings.HYPER_V_CONSOLE;
    }

    /** What its sources say of it, the first of them first, and which was the first. */
    private static TargetOptions options(List<Found> sources) {
        Found first = sources.get(0);
        TargetOptions said = first.options();
        if (first.source() == SourceId.RDP_MEDIC || first.source() == SourceId.LIST) {
            return said;
        }
        return said.withGroup(firstOf(sources, TargetOptions::group))
                .withNote(firstOf(sources, TargetOptions::note))
                .withWakeAddress(firstOf(sources, TargetOptions::wakeAddress))
                .withImportedFrom(origin(sources));
    }

    /** A list that its keeper edits rather than a trace that fades, where both know it. */
    private static Optional<ImportOrigin> origin(List<Found> sources) {
        Found lasting = sources.stream()
                .filter(found -> !found.source().isTrace())
                .findFirst()
                .orElse(sources.get(0));
        return Optional.of(lasting.place())
                .filter(ImportOrigin::isPlace)
                .map(place -> new ImportOrigin(lasting.source().id(), place));
    }

    private static <T> Optional<T> firstOf(List<Found> sources, Function<TargetOptions, Optional<T>> option) {
        return sources.stream()
                .map(Found::options)
                .map(option)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
