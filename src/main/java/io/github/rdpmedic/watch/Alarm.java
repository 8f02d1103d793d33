package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * When this PC's own network goes, every target goes with it, and their cadences would bring that to light
 * over a whole minute. So where several change together, or the path is at fault, the others are looked at
 * too, and one notice can speak of all.
 */
final class Alarm {

    /** Between the checks of two neighbours. */
    static final Duration STAGGER = Duration.ofMillis(20);

    /** So many targets that change together are no coincidence. */
    private static final int SEVERAL = 3;

    private long quietUntil;

    /**
     * The targets to look at because of what {@code memory} has turned to; none when one alarm was raised
     * within {@code interval} already.
     */
    List<Target> raisedBy(TargetMemory memory, Collection<TargetMemory> all, Duration interval, Moment now) {
        if (memory.flux().isEmpty() || now.nanos() < quietUntil) {
            return List.of();
        }
        Reading.Side side = memory.flux().get().toward();
        boolean pathAtFault =
                memory.standing().state() == State.UNREACHABLE || isUnreachable(memory) && side == Reading.Side.LOST;
        boolean measured = side != Reading.Side.UNKNOWN && memory.standing().side() != Reading.Side.UNKNOWN;
        if (!measured || !pathAtFault && changing(all, side) < SEVERAL) {
            return List.of();
        }
        quietUntil = now.after(interval);
        return all.stream()
                .filter(other -> other.flux().isEmpty() && other.running().isEmpty())
                .filter(other -> other.standing().side() == memory.standing().side())
                .map(TargetMemory::target)
                .toList();
    }

    private static boolean isUnreachable(TargetMemory memory) {
        return memory.evidence()
                .last()
                .filter(result -> result.state() == State.UNREACHABLE)
                .isPresent();
    }

    private static long changing(Collection<TargetMemory> all, Reading.Side side) {
        return all.stream().filter(memory -> memory.headsFor(side)).count();
    }
}
