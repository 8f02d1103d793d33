package io.github.rdpmedic.cli;

import io.github.rdpmedic.fix.Applicability;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.FixResult;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.fix.UndoResult;
import java.util.Optional;

/**
 * How far one {@code fix ID} came.
 *
 * @param applicability whether it can be applied here and now, or why not
 * @param plan empty when the fix cannot be applied here and now
 * @param result empty when nothing was applied
 * @param undone present when it was taken back because it made things worse
 */
record FixRun(
        QuickFix fix,
        Applicability applicability,
        Optional<FixPlan> plan,
        Optional<FixResult> result,
        Optional<UndoResult> undone) {

    FixRun(QuickFix fix, Applicability applicability) {
        this(fix, applicability, Optional.empty(), Optional.empty(), Optional.empty());
    }

    FixRun planned(FixPlan made) {
        return new FixRun(fix, applicability, Optional.of(made), result, undone);
    }

    FixRun ended(FixResult came) {
        return new FixRun(fix, applicability, plan, Optional.of(came), undone);
    }

    FixRun undone(UndoResult back) {
        return new FixRun(fix, applicability, plan, result, Optional.of(back));
    }
}
