package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.hostfix.HostRemedies;
import io.github.rdpmedic.hostfix.HostRemedy;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.hostfix.HostFixWindow;
import io.github.rdpmedic.ui.hostfix.HostRepairs;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.watch.TargetStatus;
import io.github.rdpmedic.watch.Watch;
import java.awt.EventQueue;
import java.util.Optional;

/** The windows of remedies on hosts. Confined to the EDT. */
final class HostFixWindows {

    private final HostRepairs repairs;
    private final Watch watch;
    private final Background background;
    private final Runnable changed;

    /** @param changed a script has run on a host */
    HostFixWindows(HostRepairs repairs, Watch watch, Background background, Runnable changed) {
        this.repairs = repairs;
        this.watch = watch;
        this.background = background;
        this.changed = changed;
    }

    /** Whether it helped shows against the newest full check, so one is made first where there is none. */
    void open(String remedyId, Target target) {
        HostRemedies.named(remedyId).ifPresent(remedy -> {
            Optional<CheckResult> known = watch.snapshot().of(target).flatMap(TargetStatus::explaining);
            known.ifPresentOrElse(
                    before -> open(remedy, before),
                    () -> watch.checkNow(target)
                            .thenAccept(before -> EventQueue.invokeLater(() -> open(remedy, before))));
        });
    }

    private void open(HostRemedy remedy, CheckResult before) {
        new HostFixWindow(remedy, before, repairs, background, () -> ended(before.target())).show();
    }

    private void ended(Target target) {
        watch.checkNow(target);
        changed.run();
    }
}
