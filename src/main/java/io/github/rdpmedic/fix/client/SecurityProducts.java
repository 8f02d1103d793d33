package io.github.rdpmedic.fix.client;

import io.github.rdpmedic.fix.Applicability;
import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.FixRefusedException;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.SoftwareInventory;
import io.github.rdpmedic.platform.SoftwareInventory.SecurityProduct;
import java.util.ArrayList;
import java.util.List;

/**
 * Names the antivirus and the firewall of other makers and says which rule to add. Advice only: switching protection
 * off is no remedy, and the products guard against it.
 */
public final class SecurityProducts extends ClientFix {

    private final SoftwareInventory software;

    public SecurityProducts(SoftwareInventory software) {
        super("security-products", false);
        this.software = software;
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
            List<SecurityProduct> products = software.securityProducts();
            Message summary = text(products.isEmpty() ? "none" : "preview");
            return FixPlan.of(this, summary, summary, List.of()).withDetails(advice(products, evidence));
        } catch (PlatformException e) {
            throw FixRefusedException.notNow(e.userMessage());
        }
    }

    private List<Message> advice(List<SecurityProduct> products, Evidence evidence) {
        List<Message> advice = new ArrayList<>();
        for (SecurityProduct product : products) {
            advice.add(text(
                    product.kind() == SecurityProduct.Kind.FIREWALL ? "firewall" : "antivirus",
                    Printable.of(product.name())));
        }
        if (!products.isEmpty()) {
            int port = evidence.target().map(target -> target.endpoint().port()).orElse(3389);
            advice.add(text("rule", port));
        }
        return advice;
    }
}
