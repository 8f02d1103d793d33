package io.github.rdpmedic.ui.fixes;

import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.platform.Availability;

/** A quick fix and whether it can be applied now, asked beforehand because asking may block. */
public record OfferedFix(QuickFix fix, Availability availability) {

    /** Asks the fix. Not for the EDT. */
    public static OfferedFix ask(QuickFix fix) {
        return new OfferedFix(fix, fix.applicability());
    }
}
