package io.github.rdpmedic.ui.fixes;

import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.FixRefusedException;
import io.github.rdpmedic.fix.QuickFix;

/** A fix, what the person chose for it, and what is known of the host that it shall help. */
public record FixRequest(QuickFix fix, FixOptions options, Evidence evidence) {

    public FixRequest(QuickFix fix, Evidence evidence) {
        this(fix, FixOptions.NONE, evidence);
    }

    /** May block. */
    FixPlan plan() throws FixRefusedException {
        return fix.plan(options, evidence);
    }
}
