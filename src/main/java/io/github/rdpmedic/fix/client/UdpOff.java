package io.github.rdpmedic.fix.client;

import io.github.rdpmedic.fix.Applicability;
import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.FixRefusedException;
import io.github.rdpmedic.fix.change.RegistryValue;
import io.github.rdpmedic.platform.MachineValue;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import java.util.List;
import java.util.Optional;

/**
 * Makes mstsc use TCP alone, with the policy "Turn Off UDP On Client". For sessions that start and then break. No
 * check follows: RDP Medic's own check does not use what mstsc would.
 */
public final class UdpOff extends ClientFix {

    static final Registry.Key KEY = MachineValue.CLIENT_UDP.key();
    static final String NAME = MachineValue.CLIENT_UDP.valueName();

    private static final Registry.Value OFF = new Registry.Dword(1);

    private final Registry registry;

    public UdpOff(Registry registry) {
        super("udp-off", true);
        this.registry = registry;
    }

    /** UDP begins when the session stands, so it has no part in a connection that fails earlier. */
    @Override
    public Applicability applicability(Evidence evidence) {
        Applicability here = Applicability.of(registry.availability());
        boolean failsEarlier = evidence.lastCheck()
                .flatMap(check -> check.observation().firstFailure())
                .isPresent();
        return here.isApplicable() && failsEarlier
                ? Applicability.no(
                        text("not-yet", evidence.target().orElseThrow().name()))
                : here;
    }

    @Override
    public FixPlan plan(FixOptions options, Evidence evidence) throws FixRefusedException {
        try {
            Optional<Registry.Value> now = registry.read(KEY, NAME);
            List<RegistryValue> changes = now.equals(Optional.of(OFF))
                    ? List.of()
                    : List.of(new RegistryValue(KEY, NAME, now, Optional.of(OFF)));
            return FixPlan.of(this, text("preview"), text("applied"), changes).withWarnings(List.of(text("slower")));
        } catch (PlatformException e) {
            throw FixRefusedException.notNow(e.userMessage());
        }
    }
}
