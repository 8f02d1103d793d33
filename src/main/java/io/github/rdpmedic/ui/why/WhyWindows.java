package io.github.rdpmedic.ui.why;

import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.fixes.FixOffers;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.watch.TargetStatus;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** At most one "Why?" window a target, each kept up to date while it is open. Confined to the EDT. */
public final class WhyWindows {

    private final UserActions actions;
    private final Clock clock;
    private final Map<Target, WhyWindow> open = new HashMap<>();
    private final FixOffers offers;
    private final Reports reports;
    private final Background background;

    /** @param offers what can be done about a host in the state that it is in */
    public WhyWindows(UserActions actions, Clock clock, FixOffers offers, Reports reports, Background background) {
        this.reports = reports;
        this.background = background;
        this.actions = actions;
        this.clock = clock;
        this.offers = offers;
    }

    /** Opens the window of that target, or brings it to the front. */
    public WhyWindow show(TargetStatus status) {
        WhyWindow window = open.computeIfAbsent(status.target(), target -> opened(target, status));
        window.update(status);
        window.show();
        return window;
    }

    private WhyWindow opened(Target target, TargetStatus status) {
        WhyWindow window = new WhyWindow(actions, clock, status, offers, reports, background);
        window.frame().addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                open.remove(target);
            }
        });
        return window;
    }

    public void update(WatchSnapshot snapshot) {
        for (TargetStatus status : snapshot.statuses()) {
            if (open.containsKey(status.target())) {
                open.get(status.target()).update(status);
            }
        }
    }

    /** A fix was applied or taken back, so what can be done may have changed. */
    public void askAgain() {
        open.values().forEach(WhyWindow::askAgain);
    }

    public void dispose() {
        new ArrayList<>(open.values()).forEach(window -> window.frame().dispose());
    }
}
