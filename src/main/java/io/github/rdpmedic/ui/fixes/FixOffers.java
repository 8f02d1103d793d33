package io.github.rdpmedic.ui.fixes;

import io.github.rdpmedic.watch.TargetStatus;
import java.util.List;
import java.util.function.Consumer;

/** Asks every quick fix whether it can help a host, in the light of its last check. */
@FunctionalInterface
public interface FixOffers {

    /** Returns at once. Answers later, on the EDT. */
    void ask(TargetStatus status, Consumer<List<OfferedFix>> answer);
}
