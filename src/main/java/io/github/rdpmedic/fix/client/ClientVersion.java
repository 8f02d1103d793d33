package io.github.rdpmedic.fix.client;

import io.github.rdpmedic.fix.Applicability;
import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.FixRefusedException;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import io.github.rdpmedic.platform.SoftwareInventory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says which client is installed and what is known about it. Advice only: mstsc is updated with Windows. */
public final class ClientVersion extends ClientFix {

    static final Registry.Key WINDOWS =
            new Registry.Key(Registry.Hive.HKLM, "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion");

    /** Builds whose updates of January 2026 broke the prompt for credentials, and the update that repairs them. */
    private static final Map<String, String> BROKEN = Map.of(
            "26100.7623", "Windows Update",
            "26200.7623", "Windows Update",
            "19045.6809", "KB5077796");

    private final SoftwareInventory software;
    private final Registry registry;

    public ClientVersion(SoftwareInventory software, Registry registry) {
        super("client-version", false);
        this.software = software;
        this.registry = registry;
    }

    @Override
    public boolean adviceOnly() {
        return true;
    }

    @Override
    public Applicability applicability(Evidence evidence) {
        return Applicability.of(software.availability());
    }

    @Override
    public FixPlan plan(FixOptions options, Evidence evidence) throws FixRefusedException {
        try {
            Optional<String> version = software.version("mstsc.exe");
            List<Message> details = new ArrayList<>();
            details.add(version.map(found -> text("installed", found)).orElse(text("missing")));
            build().ifPresent(build -> {
                details.add(text("windows", build));
                if (BROKEN.containsKey(build)) {
                    details.add(text("broken", build, BROKEN.get(build)));
                }
            });
            Message summary = text(version.isPresent() ? "preview" : "preview-missing");
            return FixPlan.of(this, summary, summary, List.of()).withDetails(details);
        } catch (PlatformException e) {
            throw FixRefusedException.notNow(e.userMessage());
        }
    }

    /** {@code 26100.7623}: the build and its update revision. */
    private Optional<String> build() throws PlatformException {
        Optional<Registry.Value> number = registry.read(WINDOWS, "CurrentBuildNumber");
        Optional<Registry.Value> revision = registry.read(WINDOWS, "UBR");
        if (number.isPresent()
                && number.get() instanceof Registry.Text text
                && revision.isPresent()
                && revision.get() instanceof Registry.Dword dword) {
            return Optional.of(Printable.of(text.text() + "." + dword.number()));
        }
        return Optional.empty();
    }
}
