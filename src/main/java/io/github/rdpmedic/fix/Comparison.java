package io.github.rdpmedic.fix;

import io.github.rdpmedic.fix.journal.Verdict;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.State;
import java.util.Optional;

/** Whether a target is better off than before. Pure. */
final class Comparison {

    private Comparison() {}

    /** Empty when one of the two checks measured nothing, so that nothing can be said. */
    static Optional<Verdict> of(CheckResult before, CheckResult after) {
        if (before.state() == State.UNKNOWN || after.state() == State.UNKNOWN) {
            return Optional.empty();
        }
        int difference = Integer.compare(rank(after), rank(before));
        return Optional.of(difference > 0 ? Verdict.APPLIED : difference < 0 ? Verdict.WORSE : Verdict.NO_DIFFERENCE);
    }

    /** A target that fails later on the ladder is better off than one that fails earlier. */
    private static int rank(CheckResult result) {
        int beyondTheLadder = 100;
        return switch (result.state()) {
            case UP -> beyondTheLadder + 2;
            case WARNING -> beyondTheLadder + 1;
            case DOWN, UNREACHABLE, UNKNOWN ->
                result.observation()
                        .firstFailure()
                        .map(stage -> stage.id().ordinal())
                        .orElse(0);
        };
    }

    /** Whether a target that answered does not answer any more, or one that did not fails earlier than it did. */
    static boolean isLost(CheckResult before, CheckResult after) {
        if (answers(before)) {
            return !answers(after);
        }
        return of(before, after).filter(Verdict.WORSE::equals).isPresent();
    }

    private static boolean answers(CheckResult result) {
        return result.state() == State.UP || result.state() == State.WARNING;
    }
}
