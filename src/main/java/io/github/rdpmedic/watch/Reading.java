package io.github.rdpmedic.watch;

import io.github.rdpmedic.diagnose.Blame;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.State;
import java.util.Optional;

/** What the newest check says about a target, together with what still holds from the last full check. */
record Reading(State state, Blame blame) {

    /** The side a state is on. Thresholds guard the way from one side to another, not the steps within one. */
    enum Side {
        ANSWERS,
        LOST,
        UNKNOWN;

        static Side of(State state) {
            return switch (state) {
                case UP, WARNING -> ANSWERS;
                case DOWN, UNREACHABLE -> LOST;
                case UNKNOWN -> UNKNOWN;
            };
        }
    }

    /**
     * A port check that is answered says nothing of TLS, certificate and identity, so what the last full
     * check found there still holds.
     *
     * @param lastFull the newest full check that got past the negotiation
     */
    static Reading of(CheckResult result, Optional<CheckResult> lastFull) {
        Reading own = of(result);
        if (result.observation().depth() == Depth.FULL || own.side() != Side.ANSWERS) {
            return own;
        }
        return lastFull.map(Reading::of)
                .filter(full -> full.side() != Side.UNKNOWN && full.state().isWorseThan(own.state()))
                .orElse(own);
    }

    private static Reading of(CheckResult result) {
        return new Reading(result.state(), Blame.of(result));
    }

    Side side() {
        return Side.of(state);
    }

    /** Whether the host answered the X.224 request, so that any trouble lies where only a full check looks. */
    static boolean negotiated(CheckResult result) {
        return result.observation()
                .stage(StageId.NEGOTIATE)
                .map(stage -> stage.outcome() == Outcome.OK || stage.outcome() == Outcome.WARN)
                .orElse(false);
    }
}
