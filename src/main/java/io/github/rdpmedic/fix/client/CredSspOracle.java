package io.github.rdpmedic.fix.client;

import io.github.rdpmedic.fix.Applicability;
import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixOption;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.FixRefusedException;
import io.github.rdpmedic.fix.change.RegistryValue;
import io.github.rdpmedic.fix.change.Term;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.MachineValue;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets this PC sign in to a host without the CredSSP update of 2018 (CVE-2018-0886), long enough to install it there:
 * the policy "Encryption Oracle Remediation". Always with a term, for it opens this PC to that attack.
 */
public final class CredSspOracle extends ClientFix {

    static final Registry.Key KEY = MachineValue.ENCRYPTION_ORACLE.key();
    static final String NAME = MachineValue.ENCRYPTION_ORACLE.valueName();

    private static final Registry.Value VULNERABLE = new Registry.Dword(2);
    private static final Set<String> WITH_CREDSSP = Set.of("NLA", "NLA_EX");

    private final Registry registry;

    public CredSspOracle(Registry registry) {
        super("credssp-oracle", true);
        this.registry = registry;
    }

    @Override
    public boolean weakensSecurity() {
        return true;
    }

    @Override
    public boolean needsHost() {
        return true;
    }

    @Override
    public Set<FixOption> options() {
        return Set.of(FixOption.FOR);
    }

    /** A host that does not choose NLA never comes to CredSSP. */
    @Override
    public Applicability applicability(Evidence evidence) {
        Applicability here = Applicability.of(registry.availability());
        if (here.isApplicable() && evidence.lastCheck().isPresent() && !choosesCredSsp(evidence)) {
            return Applicability.no(
                    text("no-nla", evidence.target().orElseThrow().name()));
        }
        return here;
    }

    private static boolean choosesCredSsp(Evidence evidence) {
        return evidence.lastCheck()
                .flatMap(check -> check.observation().facts().negotiation())
                .flatMap(Facts.Negotiation::selected)
                .filter(WITH_CREDSSP::contains)
                .isPresent();
    }

    @Override
    public FixPlan plan(FixOptions options, Evidence evidence) throws FixRefusedException {
        if (!choosesCredSsp(evidence)) {
            throw FixRefusedException.notNow(text("needs-evidence"));
        }
        try {
            Optional<Registry.Value> now = registry.read(KEY, NAME);
            List<RegistryValue> changes = now.equals(Optional.of(VULNERABLE))
                    ? List.of()
                    : List.of(new RegistryValue(KEY, NAME, now, Optional.of(VULNERABLE)));
            return FixPlan.of(this, text("preview"), text("applied"), changes)
                    .withDetails(List.of(explained(now)))
                    .withWarnings(List.of(text("exposes")))
                    .returning(options.term().orElse(Term.DEFAULT_FOR_WEAKENING));
        } catch (PlatformException e) {
            throw FixRefusedException.notNow(e.userMessage());
        }
    }

    private Message explained(Optional<Registry.Value> now) {
        int value = now.orElse(null) instanceof Registry.Dword dword ? dword.number() : -1;
        return text(value >= 0 && value <= 2 ? "is-" + value : "is-absent");
    }
}
