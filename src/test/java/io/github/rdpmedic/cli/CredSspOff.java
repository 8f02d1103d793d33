package io.github.rdpmedic.cli;

import io.github.rdpmedic.fix.Applicability;
import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixOption;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.FixRefusedException;
import io.github.rdpmedic.fix.InMemoryPorts;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.fix.change.RegistryValue;
import io.github.rdpmedic.fix.change.Term;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Registry;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A fix that sets one value on a PC in memory, lowers its security by that, and returns. */
final class CredSspOff implements QuickFix {

    static final Registry.Key KEY = new Registry.Key(Registry.Hive.HKCU, "Software\\Example");
    static final String NAME = "CredSSP";
    static final Registry.Value OFF = new Registry.Dword(0);

    private final InMemoryPorts pc;
    Applicability applicability = Applicability.YES;

    CredSspOff(InMemoryPorts pc) {
        this.pc = pc;
    }

    @Override
    public String id() {
        return "credssp-off";
    }

    @Override
    public Message title() {
        return Message.verbatim("CredSSP off");
    }

    @Override
    public Message touches() {
        return Message.verbatim("Connects without CredSSP.");
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
    public boolean weakensSecurity() {
        return true;
    }

    @Override
    public Set<FixOption> options() {
        return Set.of(FixOption.FOR);
    }

    @Override
    public Applicability applicability(Evidence evidence) {
        return applicability;
    }

    @Override
    public FixPlan plan(FixOptions options, Evidence evidence) throws FixRefusedException {
        Term term = options.term().orElse(Term.DEFAULT_FOR_WEAKENING);
        Optional<Registry.Value> now = pc.read(KEY, NAME);
        List<RegistryValue> changes =
                now.equals(Optional.of(OFF)) ? List.of() : List.of(new RegistryValue(KEY, NAME, now, Optional.of(OFF)));
        return FixPlan.of(this, Message.verbatim("Turns CredSSP off."), Message.verbatim("CredSSP is off."), changes)
                .withWarnings(
                        List.of(Message.verbatim("Your password is typed into a host that has not shown who it is.")))
                .returning(term)
                .verifiedBy(evidence);
    }
}
