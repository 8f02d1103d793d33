package io.github.rdpmedic.ui.parts;

import io.github.rdpmedic.fix.FixPreview;
import io.github.rdpmedic.fix.FixResult;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A quick fix that changes nothing but a counter. */
public record SampleFix(String id, Message title, boolean reversible, FixResult result, AtomicInteger applications)
        implements QuickFix {

    public static SampleFix flushDns(boolean reversible) {
        return new SampleFix(
                "flush-dns",
                Message.verbatim("Flush DNS"),
                reversible,
                new FixResult(
                        FixResult.Verdict.APPLIED,
                        Message.verbatim("The DNS cache of this PC is empty."),
                        List.of(Message.verbatim("resolvectl flush-caches"))),
                new AtomicInteger());
    }

    @Override
    public Message touches() {
        return Message.verbatim("Forgets the addresses that this PC has looked up.");
    }

    @Override
    public boolean needsElevation() {
        return false;
    }

    @Override
    public Availability applicability() {
        return Availability.YES;
    }

    @Override
    public FixPreview preview() {
        return new FixPreview(
                Message.verbatim(
                        "This PC forgets the addresses it has looked up, and asks again at the next connection."),
                List.of(Message.verbatim("resolvectl flush-caches"), Message.verbatim("resolvectl statistics")));
    }

    @Override
    public FixResult apply() {
        applications.incrementAndGet();
        return result;
    }
}
