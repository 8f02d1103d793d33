package io.github.rdpmedic.watch;

import io.github.rdpmedic.probe.Cancellation;
import io.github.rdpmedic.probe.ProbeRequest;

/**
 * One ordered check, waiting for a free slot or under way. Two checks are never equal, so a result that
 * comes after its check was given up is recognised.
 */
final class Check {

    /** Who goes first when more is due than may run at once. */
    enum Urgency {
        /** A person waits for it. */
        ASKED,
        /** A state is about to change. */
        IN_FLUX,
        ROUTINE,
        /** Known to be lost, and likely to take until its timeout. */
        LOST;

        /** Of a check for which nobody waits. */
        static Urgency of(TargetMemory memory) {
            if (memory.flux().isPresent()) {
                return IN_FLUX;
            }
            return memory.standing().side() == Reading.Side.LOST ? LOST : ROUTINE;
        }
    }

    private final ProbeRequest request;
    private final Urgency urgency;
    private final Cancellation cancellation = new Cancellation();

    Check(ProbeRequest request, Urgency urgency) {
        this.request = request;
        this.urgency = urgency;
    }

    ProbeRequest request() {
        return request;
    }

    Urgency urgency() {
        return urgency;
    }

    Cancellation cancellation() {
        return cancellation;
    }
}
