package io.github.rdpmedic.ui.fixes;

import io.github.rdpmedic.fix.Applicability;
import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.QuickFix;

/** A quick fix and whether it can be applied now, asked beforehand because asking may block. */
public record OfferedFix(QuickFix fix, Applicability applicability) {

    /** Asks the fix. Not for the EDT. */
    public static OfferedFix ask(QuickFix fix) {
        return ask(fix, Evidence.NONE);
    }

    /** Asks the fix in the light of what was measured. Not for the EDT. */
    public static OfferedFix ask(QuickFix fix, Evidence evidence) {
        return new OfferedFix(fix, fix.applicability(evidence));
    }
}
