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
import io.github.rdpmedic.platform.SoftwareInventory.SecurityProduct;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Names what on this PC can keep Remote Desktop Connection from the network: the antivirus and the firewall of other
 * makers, and what Windows Firewall does not let out. Advice only: switching protection off is no remedy, the products
 * guard against it, and a rule that blocks was made by somebody for a reason.
 */
public final class SecurityProducts extends ClientFix {

    private static final String CLIENT = "mstsc.exe";
    private static final int USUAL_PORT = 3389;

    private final SoftwareInventory software;
    private final OutboundFirewall firewall;

    public SecurityProducts(SoftwareInventory software, Registry registry) {
        super("security-products", false);
        this.software = software;
        this.firewall = new OutboundFirewall(registry);
    }

    @Override
    public boolean adviceOnly() {
        return true;
    }

    @Override
    public Applicability applicability(Evidence evidence) {
        return software.availability().isAvailable() ? Applicability.YES : Applicability.no(text("only-windows"));
    }

    @Override
    public FixPlan plan(FixOptions options, Evidence evidence) throws FixRefusedException {
        try {
            int port = evidence.target().map(target -> target.endpoint().port()).orElse(USUAL_PORT);
            List<Message> windows = windowsFirewall(port);
            List<SecurityProduct> products = software.securityProducts();
            String found = products.isEmpty() ? "none" : "preview";
            Message summary = text(windows.isEmpty() ? found : "blocked");
            List<Message> advice = Stream.concat(windows.stream(), advice(products, port).stream())
                    .toList();
            return FixPlan.of(this, summary, summary, List.of()).withDetails(advice);
        } catch (PlatformException e) {
            throw FixRefusedException.notNow(e.userMessage());
        }
    }

    private List<Message> windowsFirewall(int port) throws PlatformException {
        List<Message> advice = new ArrayList<>();
        for (OutboundFirewall.Stop stop : firewall.stopping(CLIENT, port)) {
            String name = Printable.of(stop.rule().name().orElse("?"));
            Message who = text(stop.managed() ? "rule-managed" : "rule-local");
            advice.add(text(stop.rule().isNarrow() ? "rule-narrow" : "rule-stops", name, who));
        }
        for (OutboundFirewall.Profile profile : firewall.closed()) {
            advice.add(text("closed." + profile.name().toLowerCase(Locale.ROOT), port));
        }
        return advice;
    }

    private List<Message> advice(List<SecurityProduct> products, int port) {
        List<Message> advice = new ArrayList<>();
        for (SecurityProduct product : products) {
            advice.add(text(
                    product.kind() == SecurityProduct.Kind.FIREWALL ? "firewall" : "antivirus",
                    Printable.of(product.name())));
        }
        if (!products.isEmpty()) {
            advice.add(text("rule", port));
        }
        return advice;
    }
}
