package io.github.rdpmedic.fix;

import io.github.rdpmedic.model.Message;
import java.util.List;
import java.util.Optional;

/** A fix whose plans the tests make themselves. */
public final class SampleFix implements QuickFix {

    /** What its own verification finds amiss. */
    public Optional<Message> amiss = Optional.empty();

    @Override
    public String id() {
        return "sample";
    }

    @Override
    public Message title() {
        return Message.verbatim("Sample");
    }

    @Override
    public Message touches() {
        return Message.verbatim("What the test says.");
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
        return Applicability.YES;
    }

    @Override
    public FixPlan plan(FixOptions options, Evidence evidence) {
        return FixPlan.of(this, Message.NONE, Message.NONE, List.of());
    }

    @Override
    public Optional<Message> verify(FixPlan plan) {
        return amiss;
    }
}
