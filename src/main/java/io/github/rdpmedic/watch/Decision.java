package io.github.rdpmedic.watch;

import java.util.List;

/** What follows from an event: what to remember, and what to do. */
record Decision(TargetMemory memory, List<Action> actions) {

    Decision {
        actions = List.copyOf(actions);
    }

    static Decision remember(TargetMemory memory) {
        return new Decision(memory, List.of());
    }
}
