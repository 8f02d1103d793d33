package io.github.rdpmedic.fix.client;

import io.github.rdpmedic.fix.Applicability;
import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.FixRefusedException;
import io.github.rdpmedic.fix.change.RegistryValue;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.MachineValue;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import io.github.rdpmedic.platform.Registry.Hive;
import io.github.rdpmedic.platform.Registry.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes out what switches TLS 1.2 or 1.3 off for the programs of this PC (SCHANNEL), and explains the other places
 * that decide about TLS. It never switches an old version on, and never writes to the list of security providers.
 */
public final class ClientTls extends ClientFix {

    private static final Key CONTROL = new Key(Hive.HKLM, "SYSTEM\\CurrentControlSet\\Control");
    static final Key PROTOCOLS = CONTROL.child("SecurityProviders\\SCHANNEL\\Protocols");
    static final Key CIPHER_POLICY =
            new Key(Hive.HKLM, "SOFTWARE\\Policies\\Microsoft\\Cryptography\\Configuration\\SSL\\00010002");
    static final Key FIPS = CONTROL.child("Lsa\\FIPSAlgorithmPolicy");
    static final Key PROVIDERS = CONTROL.child("SecurityProviders");

    private static final List<MachineValue> ENABLED =
            List.of(MachineValue.TLS_1_2_ENABLED, MachineValue.TLS_1_3_ENABLED);
    private static final List<MachineValue> DISABLED_BY_DEFAULT =
            List.of(MachineValue.TLS_1_2_DISABLED_BY_DEFAULT, MachineValue.TLS_1_3_DISABLED_BY_DEFAULT);

    private final Registry registry;

    public ClientTls(Registry registry) {
        super("client-tls", true);
        this.registry = registry;
    }

    @Override
    public Applicability applicability(Evidence evidence) {
        Applicability here = Applicability.of(registry.availability());
        if (!here.isApplicable()) {
            return here;
        }
        try {
            return disabling().isEmpty() && explanations().isEmpty() ? Applicability.no(text("nothing-wrong")) : here;
        } catch (PlatformException e) {
            return Applicability.no(e.userMessage());
        }
    }

    @Override
    public FixPlan plan(FixOptions options, Evidence evidence) throws FixRefusedException {
        try {
            List<RegistryValue> changes = disabling();
            Message summary = text(changes.isEmpty() ? "explained" : "preview");
            return FixPlan.of(this, summary, text("applied"), changes).withDetails(explanations());
        } catch (PlatformException e) {
            throw FixRefusedException.notNow(e.userMessage());
        }
    }

    /**
     * Enabled = 0 and DisabledByDefault ≠ 0 switch a version off; without these values Windows decides. SCHANNEL reads
     * numbers only, so a value of another type switches nothing off and is left alone.
     */
    private List<RegistryValue> disabling() throws PlatformException {
        List<RegistryValue> changes = new ArrayList<>();
        for (MachineValue value : ENABLED) {
            Optional<Registry.Value> now = registry.read(value.key(), value.valueName());
            if (now.equals(Optional.of(new Registry.Dword(0)))) {
                changes.add(new RegistryValue(value.key(), value.valueName(), now, Optional.empty()));
            }
        }
        for (MachineValue value : DISABLED_BY_DEFAULT) {
            Optional<Registry.Value> now = registry.read(value.key(), value.valueName());
            if (now.orElse(null) instanceof Registry.Dword number && number.number() != 0) {
                changes.add(new RegistryValue(value.key(), value.valueName(), now, Optional.empty()));
            }
        }
        return changes;
    }

    private List<Message> explanations() throws PlatformException {
        List<Message> explanations = new ArrayList<>();
        if (registry.read(CIPHER_POLICY, "Functions").isPresent()) {
            explanations.add(text("cipher-policy", CIPHER_POLICY + "\\Functions"));
        }
        if (registry.read(FIPS, "Enabled").equals(Optional.of(new Registry.Dword(1)))) {
            explanations.add(text("fips", FIPS + "\\Enabled"));
        }
        boolean lacksCredSsp = registry.read(PROVIDERS, "SecurityProviders")
                .filter(value -> !value.toString().toLowerCase(Locale.ROOT).contains("credssp.dll"))
                .isPresent();
        if (lacksCredSsp) {
            explanations.add(text("no-credssp", PROVIDERS + "\\SecurityProviders"));
        }
        return explanations;
    }
}
