package io.github.rdpmedic.ui.parts;

import io.github.rdpmedic.fix.Applicability;
import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.fix.change.Change;
import io.github.rdpmedic.fix.change.RegistryValue;
import io.github.rdpmedic.fix.change.SystemAction;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Registry;
import java.util.List;
import java.util.Optional;

/** A quick fix with one change: a value that can be put back, or an emptied cache that cannot. */
public record SampleFix(String id, Message title, boolean reversible) implements QuickFix {

    public static final Registry.Key KEY = new Registry.Key(Registry.Hive.HKCU, "Software\\Example");

    public static SampleFix flushDns(boolean reversible) {
        return new SampleFix("flush-dns", Message.verbatim("Flush DNS"), reversible);
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
    public Applicability applicability(Evidence evidence) {
        return Applicability.YES;
    }

    @Override
    public FixPlan plan(FixOptions options, Evidence evidence) {
        Change change = reversible
                ? new RegistryValue(
                        KEY, "Cache", Optional.of(new Registry.Dword(1)), Optional.of(new Registry.Dword(0)))
                : new SystemAction(SystemAction.Verb.FLUSH_DNS, "");
        return FixPlan.of(
                        this,
                        Message.verbatim(
                                "This PC forgets the addresses it has looked up, and asks again at the next connection."),
                        Message.verbatim("The DNS cache of this PC is empty."),
                        List.of(change))
                .withDetails(List.of(Message.verbatim("resolvectl flush-caches")))
                .verifiedBy(evidence);
    }
}
