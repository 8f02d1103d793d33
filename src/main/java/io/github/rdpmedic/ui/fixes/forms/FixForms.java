package io.github.rdpmedic.ui.fixes.forms;

import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.fix.SetMtu;
import io.github.rdpmedic.fix.rdp.DefaultRdp;
import io.github.rdpmedic.fix.traces.ClearCache;
import io.github.rdpmedic.ui.fixes.FixRequest;
import io.github.rdpmedic.ui.parts.Background;
import java.awt.Window;
import java.util.function.Consumer;

/** Asks what a fix has to know before it can be previewed; a fix that needs nothing is previewed at once. */
public final class FixForms {

    private final Background background;

    public FixForms(Background background) {
        this.background = background;
    }

    /** @param next goes on with the preview; it is called on the EDT, and not at all when the person cancels */
    public void ask(Window owner, QuickFix fix, Evidence evidence, Consumer<FixRequest> next) {
        Consumer<FixOptions> chosen = options -> next.accept(new FixRequest(fix, options, evidence));
        if (fix instanceof DefaultRdp defaultRdp) {
            new RdpFormDialog(owner, defaultRdp, evidence, background, chosen).show();
        } else if (fix instanceof ClearCache clearCache) {
            String host =
                    evidence.target().map(target -> target.endpoint().host()).orElse("");
            background.run(
                    clearCache::parts,
                    parts -> new ClearCacheDialog(owner, parts, host, chosen).show(),
                    failure -> chosen.accept(FixOptions.NONE));
        } else if (fix instanceof SetMtu setMtu) {
            background.run(
                    () -> setMtu.offer(evidence),
                    offer -> new MtuDialog(owner, offer, chosen).show(),
                    failure -> chosen.accept(FixOptions.NONE));
        } else {
            chosen.accept(FixOptions.NONE);
        }
    }
}
