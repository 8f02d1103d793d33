package io.github.rdpmedic.diagnose;

import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.State;
import java.util.List;
import java.util.Optional;

/** Says what an observation means. Pure. */
public final class Diagnoser {

    private Diagnoser() {}

    public static Diagnosis diagnose(Observation observation) {
        return observation
                .firstFailure()
                .map(stage -> new Diagnosis(State.DOWN, stage.trouble(), stage.detail(), List.of()))
                .orElse(new Diagnosis(State.UP, Optional.empty(), Message.verbatim("answers RDP"), List.of()));
    }
}
