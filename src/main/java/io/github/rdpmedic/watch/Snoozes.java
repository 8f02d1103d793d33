package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.Target;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Of which hosts a person wants to hear nothing for now. The snooze of a host ends by itself once it answers again.
 *
 * @param until {@link Instant#MAX} for until the host is back
 * @param all until when nothing is told of any host; {@link Instant#MAX} for until that is taken back
 */
public record Snoozes(Map<Target, Instant> until, Optional<Instant> all) {

    public static final Snoozes NONE = new Snoozes(Map.of());

    public Snoozes {
        until = Map.copyOf(until);
    }

    /** Of single hosts only. */
    public Snoozes(Map<Target, Instant> until) {
        this(until, Optional.empty());
    }

    /** Until when this target is snoozed by itself. */
    public Optional<Instant> of(Target target) {
        return Optional.ofNullable(until.get(target));
    }

    /** Whether nothing is to be told of this target now. */
    public boolean silence(Target target) {
        return all.isPresent() || until.containsKey(target);
    }

    Snoozes with(Target target, Instant end) {
        Map<Target, Instant> more = new HashMap<>(until);
        more.put(target, end);
        return new Snoozes(more, all);
    }

    Snoozes without(Target target) {
        return until.containsKey(target) ? keeping(entry -> !entry.getKey().equals(target)) : this;
    }

    Snoozes withAll(Optional<Instant> end) {
        return new Snoozes(until, end);
    }

    /** Only for targets that are still watched. */
    Snoozes retain(Collection<Target> targets) {
        return keeping(entry -> targets.contains(entry.getKey()));
    }

    /** Those that are not over yet. */
    Snoozes at(Instant now) {
        Snoozes kept = keeping(entry -> entry.getValue().isAfter(now));
        return all.filter(end -> !end.isAfter(now)).isPresent() ? kept.withAll(Optional.empty()) : kept;
    }

    private Snoozes keeping(Predicate<Map.Entry<Target, Instant>> wanted) {
        if (until.entrySet().stream().allMatch(wanted)) {
            return this;
        }
        Map<Target, Instant> fewer = new HashMap<>(until);
        fewer.entrySet().removeIf(wanted.negate());
        return new Snoozes(fewer, all);
    }
}
