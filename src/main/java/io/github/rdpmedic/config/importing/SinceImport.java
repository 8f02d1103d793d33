package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.SavedTarget;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.model.TargetOptions;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has become, where they came from, of targets that were imported before. Says nothing of a place that was not
 * read to its end, and nothing of traces such as the last ten addresses of mstsc, which forget by themselves.
 */
final class SinceImport {

    /** Where no gateway is named in them, there is none. */
    private static final Set<SourceId> NAME_GATEWAYS =
            EnumSet.of(SourceId.RDP_FILES, SourceId.RDCMAN, SourceId.MREMOTENG, SourceId.ONE_REMOTE, SourceId.REMMINA);

    private final Discovery discovery;
    private final Map<Place, List<Found>> entries;
    private final List<SavedTarget> own;
    private final SavedIndex index;
    private final Set<Target> found;

    /**
     * @param own those of the saved targets that may be changed
     * @param found saved targets that some program still has at their address
     */
    SinceImport(Discovery discovery, List<SavedTarget> own, Set<Target> found) {
        this.discovery = discovery;
        this.entries = discovery.found().stream().collect(Collectors.groupingBy(Place::of));
        this.own = own;
        this.index = new SavedIndex(own);
        this.found = found;
    }

    /** A target whose entry is there still, and names another address now. */
    Optional<SavedTarget> moved(Machine machine) {
        return machine.sources().stream()
                .filter(entry -> discovery.whole().contains(Place.of(entry)))
                .flatMap(this::before)
                .findFirst();
    }

    private Stream<SavedTarget> before(Found entry) {
        List<SavedTarget> lost = index.importedFrom(Place.of(entry)).stream()
                .filter(saved -> !found.contains(saved.target()))
                .filter(saved -> isOnlyEntry(entry) || isNamedAlike(entry.target(), saved.target()))
                .toList();
        return lost.size() == 1 && (isOnlyEntry(entry) || isNamedOnce(entry)) ? lost.stream() : Stream.empty();
    }

    /** Such a file needs no name to be known again. */
    private boolean isOnlyEntry(Found entry) {
        return entry.line() == 0 && entries.get(Place.of(entry)).size() == 1;
    }

    private boolean isNamedOnce(Found entry) {
        return entries.get(Place.of(entry)).stream()
                        .filter(other -> isNamedAlike(other.target(), entry.target()))
                        .count()
                == 1;
    }

    private static boolean isNamedAlike(Target one, Target other) {
        return one.name().equalsIgnoreCase(other.name());
    }

    /** The saved target as its program says it now; as it is where that says nothing of it. */
    SavedTarget renewed(SavedTarget saved, Machine machine) {
        Optional<Found> speaker = machine.isOurExport()
                ? Optional.of(machine.sources().get(0))
                : machine.sources().stream()
                        .filter(entry -> SavedIndex.from(saved).equals(Optional.of(Place.of(entry))))
                        .findFirst();
        if (speaker.isEmpty()) {
            return saved;
        }
        return machine.isOurExport() ? renamed(speaker.get(), saved) : renewed(saved, speaker.get(), machine);
    }

    private static SavedTarget renamed(Found said, SavedTarget saved) {
        Target target = said.target();
        return new SavedTarget(
                new Target(saved.target().name(), target.endpoint(), target.loadBalanceInfo(), target.route()),
                said.options());
    }

    private static SavedTarget renewed(SavedTarget saved, Found said, Machine machine) {
        Target before = saved.target();
        Target now = said.target();
        boolean sameAddress =
                before.endpoint().normalised().equals(now.endpoint().normalised());
        Route route = machine.best().route();
        boolean silent = route instanceof Route.Direct && !NAME_GATEWAYS.contains(said.source());
        TargetOptions options = saved.options();
        return new SavedTarget(
                new Target(
                        before.name(),
                        sameAddress ? before.endpoint() : now.endpoint(),
                        now.loadBalanceInfo().or(before::loadBalanceInfo),
                        silent ? before.route() : route),
                options.withGroup(said.options().group().or(options::group))
                        .withNote(said.options().note().or(options::note))
                        .withWakeAddress(said.options().wakeAddress().or(options::wakeAddress)));
    }

    /** Targets whose entry is not there any more, and that no other program knows. */
    List<SavedTarget> gone(Set<Target> moved) {
        return own.stream()
                .filter(saved -> !found.contains(saved.target()) && !moved.contains(saved.target()))
                .filter(saved -> SavedIndex.from(saved).filter(this::wasRead).isPresent())
                .toList();
    }

    private boolean wasRead(Place place) {
        boolean faulty =
                discovery.remarks().stream().anyMatch(remark -> remark.place().equals(place.path()));
        return !faulty
                && !place.isPassing()
                && (discovery.whole().contains(place)
                        || place.folder().filter(discovery.whole()::contains).isPresent());
    }
}
