package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.StageId;

/** A rung that the depth of this check leaves out. */
record NotAskedFor(StageId id) implements Stage {

    @Override
    public Step climb(Climb climb) {
        return Step.skipped(Step.text("skipped.depth"));
    }
}
