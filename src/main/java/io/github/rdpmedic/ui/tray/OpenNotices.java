package io.github.rdpmedic.ui.tray;

import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.watch.Notice;
import io.github.rdpmedic.watch.TargetStatus;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was told and is still so, by the topic it was told under. Thread-safe. */
final class OpenNotices {

    /** So many returns are remembered: an older one is not shown any more. */
    private static final int RETURNS = 50;

    private final Map<String, Set<Target>> lost = new LinkedHashMap<>();
    private final Map<String, Set<Target>> back = new LinkedHashMap<>();

    /** The hosts that are lost to the cause of this notice beside those it names. */
    synchronized List<Target> alsoLost(Notice notice) {
        List<Target> others = new ArrayList<>(lost.getOrDefault(NoticeBubbles.topicOf(notice), Set.of()));
        others.removeAll(notice.targets());
        return others;
    }

    /** @return topics that this notice makes untrue */
    synchronized List<String> told(Notice notice) {
        String topic = NoticeBubbles.topicOf(notice);
        boolean isLoss = notice.kind() == Notice.Kind.LOST || notice.kind() == Notice.Kind.REMINDER;
        if (!isLoss && notice.kind() != Notice.Kind.BACK) {
            return List.of();
        }
        Map<String, Set<Target>> opposite = isLoss ? back : lost;
        if (isLoss) {
            lost.computeIfAbsent(topic, fresh -> new LinkedHashSet<>()).addAll(notice.targets());
        } else {
            back.put(topic, new LinkedHashSet<>(notice.targets()));
            if (back.size() > RETURNS) {
                back.remove(back.keySet().iterator().next());
            }
        }
        return withoutTopics(opposite, notice.targets());
    }

    /** @return topics of losses of which nothing is left */
    synchronized List<String> over(WatchSnapshot now) {
        if (lost.isEmpty()) {
            return List.of();
        }
        Set<Target> gone = new HashSet<>();
        lost.values().forEach(gone::addAll);
        gone.removeAll(now.statuses().stream()
                .filter(status -> !status.answers())
                .map(TargetStatus::target)
                .collect(Collectors.toSet()));
        return gone.isEmpty() ? List.of() : withoutTopics(lost, gone);
    }

    private static List<String> withoutTopics(Map<String, Set<Target>> topics, Iterable<Target> gone) {
        for (Target target : gone) {
            topics.values().forEach(targets -> targets.remove(target));
        }
        List<String> empty = topics.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        empty.forEach(topics::remove);
        return empty;
    }
}
