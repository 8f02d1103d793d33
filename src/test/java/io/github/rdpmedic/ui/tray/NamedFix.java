package io.github.rdpmedic.ui.tray;

import io.github.rdpmedic.fix.FixPreview;
import io.github.rdpmedic.fix.FixResult;
import io.github.rdpmedic.fix.FixResult.Verdict;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import java.util.List;

/** A fix that changes nothing. */
record NamedFix(String id, Availability applicability) implements QuickFix {

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
    public FixPreview preview() {
        return new FixPreview(Message.NONE, List.of());
    }

    @Override
    public FixResult apply() {
        return new FixResult(Verdict.NO_DIFFERENCE, Message.NONE, List.of());
    }
}
