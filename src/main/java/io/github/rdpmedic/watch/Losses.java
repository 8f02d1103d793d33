package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The targets that are lost, or that a person was told are lost. Pure.
 *
 * @param byTarget in the order in which they were lost
 * @param times when each target was lost during the last {@link #FLAPPING_WINDOW}, on the monotonic clock
 */
record Losses(Map<Target, Loss> byTarget, Map<Target, List<Long>> times) {

    static final Losses NONE = new Losses(Map.of(), Map.of());

    static final Duration FLAPPING_WINDOW = Duration.ofHours(1);

    /** So many losses within the window are told of one by one. */
    static final int LOSSES_TOLD = 3;

    Losses {
        byTarget = Collections.unmodifiableMap(new LinkedHashMap<>(byTarget));
        times = Map.copyOf(times);
    }

    Stream<Loss> all() {
        return byTarget.values().stream();
    }

    Optional<Loss> of(Target target) {
        return Optional.ofNullable(byTarget.get(target));
    }

    /** Those that a person knows of and that are not back. */
    Stream<Loss> told() {
        return all().filter(loss -> !loss.pending() && !loss.returned());
    }

    Losses lost(Action.Announce announce, Moment now) {
        TargetStatus status = announce.change().status();
        Target target = status.target();
        Optional<Loss> known = of(target);
        if (known.isPresent() && !known.get().returned()) {
            return with(known.get().because(status.state(), announce.blame(), now));
        }
        List<Long> lately = Stream.concat(
                        times.getOrDefault(target, List.of()).stream()
                                .filter(time -> now.nanos() - time < FLAPPING_WINDOW.toNanos()),
                        Stream.of(now.nanos()))
                .toList();
        boolean flapping = lately.size() > LOSSES_TOLD;
        Loss loss = known.map(old -> old.lostAgain(flapping).because(status.state(), announce.blame(), now))
                .orElseGet(() -> Loss.of(announce, flapping, now));
        Map<Target, List<Long>> counted = new LinkedHashMap<>(times);
        counted.put(target, lately);
        return new Losses(byTarget, counted).with(loss);
    }

    /** A loss that nobody was told of is over without a word. */
    Losses back(Target target, Moment now) {
        return of(target)
                .filter(loss -> !loss.returned())
                .map(loss -> loss.pending() ? without(target) : with(loss.backAt(now)))
                .orElse(this);
    }

    /** What was not told is not known any more. */
    Losses doubted(Target target) {
        return of(target).filter(Loss::pending).map(loss -> without(target)).orElse(this);
    }

    Losses with(Loss loss) {
        Map<Target, Loss> more = new LinkedHashMap<>(byTarget);
        more.put(loss.target(), loss);
        return new Losses(more, times);
    }

    Losses without(Target target) {
        Map<Target, Loss> fewer = new LinkedHashMap<>(byTarget);
        fewer.remove(target);
        return new Losses(fewer, times);
    }

    /** Only these targets are still watched. */
    Losses retain(Collection<Target> targets) {
        Map<Target, Loss> fewer = new LinkedHashMap<>(byTarget);
        fewer.keySet().retainAll(targets);
        Map<Target, List<Long>> counted = new LinkedHashMap<>(times);
        counted.keySet().retainAll(targets);
        return new Losses(fewer, counted);
    }

    /** All of them were named in one notice. */
    Losses told(List<Loss> members, Moment now) {
        Map<Target, Loss> next = new LinkedHashMap<>(byTarget);
        for (Loss loss : members) {
            next.put(loss.target(), loss.told(Loss.Told.first(now, members.size(), loss.blame())));
        }
        return new Losses(next, times);
    }

    /** All of them were named in a reminder. */
    Losses reminded(List<Loss> members, Moment now) {
        Map<Target, Loss> next = new LinkedHashMap<>(byTarget);
        members.forEach(loss ->
                next.put(loss.target(), loss.told(loss.told().orElseThrow().again(now))));
        return new Losses(next, times);
    }

    /** They are back, and that was said. */
    Losses over(List<Loss> members) {
        Map<Target, Loss> next = new LinkedHashMap<>(byTarget);
        members.forEach(loss -> next.remove(loss.target()));
        return new Losses(next, times);
    }

    boolean comesAndGoes(Target target) {
        return times.getOrDefault(target, List.of()).size() >= LOSSES_TOLD;
    }
}
