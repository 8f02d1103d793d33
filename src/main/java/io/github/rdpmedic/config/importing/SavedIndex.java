package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.SavedTarget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The saved targets by where they listen and by where they came from, because a fleet has thousands of both. */
final class SavedIndex {

    private final Map<Endpoint, List<SavedTarget>> byEndpoint;
    private final Map<Place, List<SavedTarget>> byPlace = new HashMap<>();

    SavedIndex(List<SavedTarget> saved) {
        byEndpoint = saved.stream()
                .collect(Collectors.groupingBy(one -> one.target().endpoint().normalised()));
        byPlace.putAll(saved.stream()
                .filter(one -> from(one).isPresent())
                .collect(Collectors.groupingBy(one -> from(one).orElseThrow())));
    }

    /** The place that a target was imported from. */
    static Optional<Place> from(SavedTarget saved) {
        return saved.options().importedFrom().flatMap(Place::of);
    }

    Stream<SavedTarget> thatAre(Machine machine) {
        return byEndpoint.getOrDefault(machine.endpoint(), List.of()).stream()
                .filter(saved -> machine.is(saved.target()));
    }

    List<SavedTarget> importedFrom(Place place) {
        return byPlace.getOrDefault(place, List.of());
    }
}
