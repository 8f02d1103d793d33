package io.github.rdpmedic.watch;

import io.github.rdpmedic.diagnose.Blame;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What is about to settle: worth a moment's wait, so that one notice can say it all.
 *
 * @param failing what further targets are failing for, not yet often enough to be called down
 * @param recovering whether a lost target has begun to answer
 */
record Doubts(Set<Blame> failing, boolean recovering) {

    static final Doubts NONE = new Doubts(Set.of(), false);

    static Doubts among(Collection<TargetMemory> memories) {
        Set<Blame> failing = new HashSet<>();
        boolean recovering = false;
        for (TargetMemory memory : memories) {
            if (memory.headsFor(Reading.Side.LOST)) {
                memory.flux().map(Flux::blame).ifPresent(failing::add);
            }
            recovering |= memory.standing().side() == Reading.Side.LOST && memory.headsFor(Reading.Side.ANSWERS);
        }
        return new Doubts(Set.copyOf(failing), recovering);
    }
}
