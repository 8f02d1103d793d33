package io.github.rdpmedic.watch;

import io.github.rdpmedic.diagnose.Blame;
import io.github.rdpmedic.model.Target;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What is about to settle: worth a moment's wait, so that one notice can say it all.
 *
 * @param failing what further targets are failing for, not yet often enough to be called down
 * @param recovering whether a lost target has begun to answer
 * @param unknown targets of which nothing is known now
 */
record Doubts(Set<Blame> failing, boolean recovering, Set<Target> unknown) {

    static final Doubts NONE = new Doubts(Set.of(), false, Set.of());

    Doubts {
        failing = Set.copyOf(failing);
        unknown = Set.copyOf(unknown);
    }

    static Doubts among(Collection<TargetMemory> memories) {
        Set<Blame> failing = new HashSet<>();
        Set<Target> unknown = new HashSet<>();
        boolean recovering = false;
        for (TargetMemory memory : memories) {
            if (memory.headsFor(Reading.Side.LOST)) {
                memory.flux().map(Flux::blame).ifPresent(failing::add);
            }
            if (memory.standing().side() == Reading.Side.UNKNOWN) {
                unknown.add(memory.target());
            }
            recovering |= memory.standing().side() == Reading.Side.LOST && memory.headsFor(Reading.Side.ANSWERS);
        }
        return new Doubts(failing, recovering, unknown);
    }
}
