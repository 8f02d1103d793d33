package io.github.rdpmedic.diagnose.explain;

import io.github.rdpmedic.model.Message;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Ranks what can be behind an incident. Where the check stops outweighs what the code says. */
public final class Causes {

    private Causes() {}

    /** Every cause that anything speaks for or against, the likeliest first, those ruled out last. */
    public static List<RankedCause> of(Incident incident) {
        Map<Cause, List<Clue>> clues = Clues.in(incident).stream()
                .collect(Collectors.groupingBy(Clue::cause, () -> new EnumMap<>(Cause.class), Collectors.toList()));
        return clues.entrySet().stream()
                .map(entry -> ranked(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(RankedCause::weight).reversed())
                .toList();
    }

    private static RankedCause ranked(Cause cause, List<Clue> clues) {
        int weight = clues.stream().mapToInt(Clue::weight).sum();
        return new RankedCause(cause, weight, texts(clues, true), texts(clues, false));
    }

    private static List<Message> texts(List<Clue> clues, boolean speakingFor) {
        return clues.stream()
                .filter(clue -> clue.weight() > 0 == speakingFor)
                .map(Clue::text)
                .distinct()
                .toList();
    }
}
