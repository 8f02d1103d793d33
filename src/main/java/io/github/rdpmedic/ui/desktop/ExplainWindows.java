package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.diagnose.explain.Catalogue;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.explain.ExplainWindow;
import io.github.rdpmedic.ui.fixes.FixOffers;
import io.github.rdpmedic.ui.fixes.OfferedFix;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.watch.Watch;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.util.List;
import java.util.Optional;

/** The one window that explains error codes, made when it is first wanted. Confined to the EDT. */
final class ExplainWindows {

    private static final System.Logger LOG = System.getLogger(ExplainWindows.class.getName());

    private final UserActions actions;
    private final Watch watch;
    private final FixOffers offers;
    private final Background background;
    private Optional<ExplainWindow> window = Optional.empty();

    ExplainWindows(UserActions actions, Watch watch, FixOffers offers, Background background) {
        this.actions = actions;
        this.watch = watch;
        this.offers = offers;
        this.background = background;
    }

    /** @param withoutHost the quick fixes, judged for this PC alone */
    void show(Optional<String> codes, Optional<Target> target, List<OfferedFix> withoutHost) {
        if (isOpen()) {
            window.get().show(codes, target);
            return;
        }
        background.run(
                Catalogue::load,
                catalogue -> {
                    window = Optional.of(new ExplainWindow(actions, catalogue, offers, withoutHost, watch.snapshot()));
                    window.get().show(codes, target);
                },
                failure -> LOG.log(System.Logger.Level.WARNING, "the catalogue of error codes is missing", failure));
    }

    void update(WatchSnapshot snapshot) {
        if (isOpen()) {
            window.get().update(snapshot);
        }
    }

    /** A window that was closed is made anew, with the fixes as they are then. */
    private boolean isOpen() {
        return window.filter(opened -> opened.frame().isDisplayable()).isPresent();
    }
}
