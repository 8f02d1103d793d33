package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/** Lets only so many checks run at once; the others wait, the most urgent first. */
final class Slots {

    private record Waiting(Check check, long order) {}

    private record Running(Check check, Moment startedAt) {}

    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(
            Comparator.<Waiting, Check.Urgency>comparing(entry -> entry.check().urgency())
                    .thenComparingLong(Waiting::order));
    private final Map<Target, Running> running = new HashMap<>();
    private long order;

    void add(Check check) {
        waiting.add(new Waiting(check, order++));
    }

    /** The next check to start, which takes a slot. */
    Optional<Check> take(int concurrency, Moment now) {
        if (waiting.isEmpty() || running.size() >= concurrency) {
            return Optional.empty();
        }
        Check check = waiting.poll().check();
        running.put(check.request().target(), new Running(check, now));
        return Optional.of(check);
    }

    /** Frees the slot of a check that ended. Empty when the check had been given up. */
    Optional<Moment> finish(Check check) {
        Target target = check.request().target();
        Running entry = running.get(target);
        if (entry == null || entry.check() != check) {
            return Optional.empty();
        }
        running.remove(target);
        return Optional.of(entry.startedAt());
    }

    /** Takes out a check of this target that has not started. */
    boolean withdraw(Target target) {
        return waiting.removeIf(entry -> entry.check().request().target().equals(target));
    }

    /** Gives up the check of this target, waiting or running. */
    void drop(Target target) {
        withdraw(target);
        Running entry = running.remove(target);
        if (entry != null) {
            entry.check().cancellation().cancel();
        }
    }

    /** Gives up every check. */
    void dropAll() {
        waiting.clear();
        List<Running> ended = new ArrayList<>(running.values());
        running.clear();
        ended.forEach(entry -> entry.check().cancellation().cancel());
    }
}
