package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.Target;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Of which hosts a person wants to hear nothing for now. Each snooze ends by itself once its host answers again.
 *
 * @param until {@link Instant#MAX} for until the host is back
 */
public record Snoozes(Map<Target, Instant> until) {

    public static final Snoozes NONE = new Snoozes(Map.of());

    public Snoozes {
        until = Map.copyOf(until);
    }

    /** Until when nothing is told of this target. */
    public Optional<Instant> of(Target target) {
        return Optional.ofNullable(until.get(target));
    }

    Snoozes with(Target target, Instant end) {
        Map<Target, Instant> more = new HashMap<>(until);
        more.put(target, end);
        return new Snoozes(more);
    }

    Snoozes without(Target target) {
        return until.containsKey(target) ? keeping(entry -> !entry.getKey().equals(target)) : this;
    }

    /** Only for targets that are still watched. */
    Snoozes retain(Collection<Target> targets) {
        return keeping(entry -> targets.contains(entry.getKey()));
    }

    /** Those that are not over yet. */
    Snoozes at(Instant now) {
        return keeping(entry -> entry.getValue().isAfter(now));
    }

    private Snoozes keeping(Predicate<Map.Entry<Target, Instant>> wanted) {
        if (until.entrySet().stream().allMatch(wanted)) {
            return this;
        }
        Map<Target, Instant> fewer = new HashMap<>(until);
        fewer.entrySet().removeIf(wanted.negate());
        return new Snoozes(fewer);
    }
}
