package io.github.rdpmedic.ui.fixes.forms;

import io.github.rdpmedic.fix.Applicability;
import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.QuickFix;

/** A host that a fix may be for, and whether it can help it. */
record HostChoice(Evidence evidence, Applicability applicability) {

    /** Asks the fix. Not for the EDT. */
    static HostChoice ask(QuickFix fix, Evidence evidence) {
        return new HostChoice(evidence, fix.applicability(evidence));
    }

    String name() {
        return evidence.target().orElseThrow().name();
    }
}
