package io.github.rdpmedic.ui.tray;

import io.github.rdpmedic.fix.Applicability;
import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.model.Message;
import java.util.List;

/** A fix that changes nothing. */
record NamedFix(String id, Applicability applicability) implements QuickFix {

    @Override
    public Message title() {
        return Message.verbatim(id.replace('-', ' '));
    }

    @Override
    public Message touches() {
        return Message.NONE;
    }

    @Override
    public boolean needsElevation() {
        return false;
    }

    @Override
    public boolean reversible() {
        return true;
    }

    @Override
    public Applicability applicability(Evidence evidence) {
        return applicability;
    }

    @Override
    public FixPlan plan(FixOptions options, Evidence evidence) {
        return FixPlan.of(this, Message.NONE, Message.NONE, List.of());
    }
}
