package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.fix.journal.JournalEntry;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.fixes.FixDialog;
import io.github.rdpmedic.ui.fixes.FixOffers;
import io.github.rdpmedic.ui.fixes.FixRequest;
import io.github.rdpmedic.ui.fixes.OfferedFix;
import io.github.rdpmedic.ui.fixes.TakeBackDialog;
import io.github.rdpmedic.ui.fixes.forms.FixForms;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.watch.TargetStatus;
import io.github.rdpmedic.watch.Watch;
import java.awt.Window;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The dialogs of quick fixes, and what can be done about a host. Confined to the EDT. */
final class FixWindows implements FixOffers {

    private static final System.Logger LOG = System.getLogger(FixWindows.class.getName());

    private final DesktopParts parts;
    private final Watch watch;
    private final Background background;
    private final Supplier<Window> owner;
    private final Runnable changed;

    FixWindows(DesktopParts parts, Watch watch, Background background, Supplier<Window> owner, Runnable changed) {
        this.parts = parts;
        this.watch = watch;
        this.background = background;
        this.owner = owner;
        this.changed = changed;
    }

    void offer(QuickFix fix, Target target) {
        offer(
                fix,
                watch.snapshot().statuses().stream()
                        .filter(status -> status.target().equals(target))
                        .findFirst()
                        .map(FixWindows::evidence)
                        .orElse(Evidence.about(target)));
    }

    void offer(QuickFix fix, Evidence evidence) {
        new FixForms(background, this::hosts).ask(owner.get(), fix, evidence, this::preview);
    }

    private List<Evidence> hosts() {
        return watch.snapshot().statuses().stream().map(FixWindows::evidence).toList();
    }

    private void preview(FixRequest request) {
        new FixDialog(owner.get(), request, parts.engine(), background, changed).show();
    }

    void takeBack(JournalEntry entry) {
        new TakeBackDialog(owner.get(), entry, parts.engine(), background, changed).show();
    }

    @Override
    public void ask(TargetStatus status, Consumer<List<OfferedFix>> answer) {
        Evidence evidence = evidence(status);
        background.run(
                () -> parts.fixes().stream()
                        .map(fix -> OfferedFix.ask(fix, evidence))
                        .toList(),
                answer,
                failure -> LOG.log(System.Logger.Level.WARNING, "the fixes did not answer", failure));
    }

    private static Evidence evidence(TargetStatus status) {
        return status.last().map(Evidence::of).orElse(Evidence.about(status.target()));
    }
}
