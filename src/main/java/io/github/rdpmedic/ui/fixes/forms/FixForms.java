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
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Asks what a fix has to know before it can be previewed; a fix that needs nothing is previewed at once. */
public final class FixForms {

    private final Background background;
    private final Supplier<List<Evidence>> hosts;

    /** @param hosts the saved ones, and what is known of them; asked on the EDT */
    public FixForms(Background background, Supplier<List<Evidence>> hosts) {
        this.background = background;
        this.hosts = hosts;
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
        } else if (fix.needsHost() && (evidence.target().isEmpty() || fix.weakensSecurity())) {
            askForHost(owner, fix, evidence.target().isPresent() ? List.of(evidence) : hosts.get(), next);
        } else {
            chosen.accept(FixOptions.NONE);
        }
    }

    /** Without any host the preview says what is missing. */
    private void askForHost(Window owner, QuickFix fix, List<Evidence> known, Consumer<FixRequest> next) {
        Runnable withoutHost = () -> next.accept(new FixRequest(fix, Evidence.NONE));
        if (known.isEmpty()) {
            withoutHost.run();
            return;
        }
        background.run(
                () -> known.stream().map(host -> HostChoice.ask(fix, host)).toList(),
                choices -> new HostDialog(owner, fix, choices, next).show(),
                failure -> withoutHost.run());
    }
}
