package io.github.rdpmedic.report;

import java.util.List;
import java.util.Set;

/**
 * What a report says beside the host itself.
 *
 * @param timeline what happened to the host, the newest first
 * @param journal what was changed on this PC for it, the newest first
 * @param people names of the person at this PC; they stand in no report
 * @param names of this PC and of other hosts; they stand in a report only when names are asked for
 */
public record Surroundings(
        Client client, List<Event> timeline, List<Event> journal, Set<String> people, Set<String> names) {
    public Surroundings {
        timeline = List.copyOf(timeline);
        journal = List.copyOf(journal);
        people = Set.copyOf(people);
        names = Set.copyOf(names);
    }
}
