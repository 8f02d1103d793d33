package io.github.rdpmedic.diagnose.explain;

import io.github.rdpmedic.model.Message;
import java.util.List;

/**
 * A cause and what stands behind it.
 *
 * @param weight of the evidence, for minus against; 0 and less is as good as ruled out
 */
public record RankedCause(Cause cause, int weight, List<Message> evidenceFor, List<Message> evidenceAgainst) {

    public RankedCause {
        evidenceFor = List.copyOf(evidenceFor);
        evidenceAgainst = List.copyOf(evidenceAgainst);
    }

    public boolean isRuledOut() {
        return weight <= 0;
    }

    /** A check or a person says so, not the codes alone. */
    public boolean isMoreThanCodes() {
        return weight > 2 * Clue.CODE;
    }

    /** It is what stops the connection. */
    public boolean isDecided() {
        return weight >= Clue.DECIDES;
    }
}
