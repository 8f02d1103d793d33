package io.github.rdpmedic.fix.client;

import io.github.rdpmedic.fix.Applicability;
import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.FixRefusedException;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import io.github.rdpmedic.platform.Registry.Hive;
import io.github.rdpmedic.platform.Registry.Key;
import java.util.ArrayList;
import java.util.List;

/**
 * Says how the licences that Remote Desktop hosts have given to this PC are renewed. Advice only: they are the
 * computer's, only Windows can make the place for them again, and nobody can put one back but by the export.
 */
public final class ClientLicence extends ClientFix {

    static final Key STORE = new Key(Hive.HKLM, "SOFTWARE\\Microsoft\\MSLicensing");
    /** That of 32-bit programs. */
    static final Key STORE_32 = new Key(Hive.HKLM, "SOFTWARE\\WOW6432Node\\Microsoft\\MSLicensing");

    private final Registry registry;

    public ClientLicence(Registry registry) {
        super("client-licence", false);
        this.registry = registry;
    }

    @Override
    public boolean adviceOnly() {
        return true;
    }

    /** The licence is asked for after the logon, so a connection that fails earlier never came to it. */
    @Override
    public Applicability applicability(Evidence evidence) {
        Applicability here = Applicability.of(registry.availability());
        if (!here.isApplicable()) {
            return here;
        }
        boolean failsEarlier = evidence.lastCheck()
                .flatMap(check -> check.observation().firstFailure())
                .isPresent();
        if (failsEarlier) {
            return Applicability.no(
                    text("not-yet", evidence.target().orElseThrow().name()));
        }
        try {
            return stores().isEmpty() ? Applicability.no(text("none")) : here;
        } catch (PlatformException e) {
            return Applicability.no(e.userMessage());
        }
    }

    private List<Key> stores() throws PlatformException {
        List<Key> found = new ArrayList<>();
        for (Key store : List.of(STORE, STORE_32)) {
            if (!registry.subkeys(store).isEmpty()) {
                found.add(store);
            }
        }
        return found;
    }

    @Override
    public FixPlan plan(FixOptions options, Evidence evidence) throws FixRefusedException {
        try {
            List<Message> steps = new ArrayList<>();
            List<Key> stores = stores();
            for (Key store : stores) {
                String copy = "\"%USERPROFILE%\\MSLicensing" + (store.equals(STORE) ? "" : "-32") + ".reg\"";
                steps.add(text("export", "reg export \"" + store + "\" " + copy));
                steps.add(text("delete", "reg delete \"" + store + "\" /f"));
                steps.add(text("back", "reg import " + copy));
            }
            Message summary = text(stores.isEmpty() ? "none" : "preview");
            return FixPlan.of(this, summary, summary, List.of())
                    .withDetails(steps)
                    .withWarnings(stores.isEmpty() ? List.of() : List.of(text("once-elevated"), text("only-for")));
        } catch (PlatformException e) {
            throw FixRefusedException.notNow(e.userMessage());
        }
    }
}
