package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.StageResult;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Climbs one step of a ladder: skips it, measures it, and lets nothing out that a host, a network or a fault did. */
final class Rung {

    /** A stage that had less of the total than this, in percent, when time ran out cannot blame the host. */
    private static final int FAIR_SHARE = 10;

    private Rung() {}

    static StageResult climb(Stage stage, Climb climb, List<StageResult> before) {
        StageResult result = result(stage, climb, before);
        logEnd(climb, result);
        return result;
    }

    private static StageResult result(Stage stage, Climb climb, List<StageResult> before) {
        if (stage instanceof NotAskedFor notAskedFor) {
            return notAskedFor.climb(climb).after(stage.id(), Duration.ZERO);
        }
        if (climb.isCancelled()) {
            return StageResult.skipped(stage.id(), Step.text("skipped.cancelled"));
        }
        boolean failed = before.stream().anyMatch(result -> result.outcome() == Outcome.FAIL);
        if (failed && !stage.runsAfterFailure(climb)) {
            return StageResult.skipped(stage.id(), Step.text("skipped.after-failure"));
        }
        if (climb.deadline().hasPassed() && !stage.sendsNothing()) {
            return StageResult.fail(stage.id(), Duration.ZERO, FindingId.TIMEOUT, outOfTime(climb));
        }
        return measured(stage, climb);
    }

    private static StageResult measured(Stage stage, Climb climb) {
        boolean hadTime = climb.deadline().remaining().compareTo(climb.part(FAIR_SHARE)) >= 0;
        long start = System.nanoTime();
        Step step = guarded(stage, climb);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        boolean stopped = step.outcome() == Outcome.FAIL || step.outcome() == Outcome.WARN;
        if (stopped && climb.isCancelled()) {
            return StageResult.skipped(stage.id(), Step.text("skipped.cancelled"));
        }
        if (stopped && !hadTime && climb.deadline().hasPassed()) {
            return StageResult.fail(stage.id(), took, FindingId.TIMEOUT, outOfTime(climb));
        }
        return step.after(stage.id(), took);
    }

    /** The last net: a fault of this program ends one stage and is told, it never ends the caller. */
    private static Step guarded(Stage stage, Climb climb) {
        try {
            return stage.climb(climb);
        } catch (IOException | RuntimeException | Error surprise) {
            String technical = Printable.of(surprise.toString());
            climb.log("surprise in " + stage.id().id() + ": " + technical);
            return Step.fail(FindingId.INTERNAL_ERROR, Step.text("internal-error", technical));
        }
    }

    private static Message outOfTime(Climb climb) {
        return Step.text("timeout", climb.part(100).toMillis());
    }

    private static void logEnd(Climb climb, StageResult result) {
        String time =
                result.took().map(took -> " in " + took.toMillis() + " ms").orElse("");
        climb.log(result.id().id() + " " + result.outcome().id() + time + ": "
                + result.detail().in(Locale.ENGLISH));
    }
}
