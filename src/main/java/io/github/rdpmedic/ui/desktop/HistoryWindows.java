package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.history.HistoryWindow;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.watch.Watch;
import io.github.rdpmedic.watch.WatchSnapshot;
import io.github.rdpmedic.watch.history.History;
import java.time.Clock;
import java.util.Optional;

/** The one window with the history, made when it is first wanted. Confined to the EDT. */
final class HistoryWindows {

    private final History history;
    private final Watch watch;
    private final Background background;
    private final Clock clock;
    private Optional<HistoryWindow> window = Optional.empty();

    HistoryWindows(History history, Watch watch, Background background, Clock clock) {
        this.history = history;
        this.watch = watch;
        this.background = background;
        this.clock = clock;
    }

    void show(Optional<Target> target) {
        if (window.isEmpty()) {
            window = Optional.of(new HistoryWindow(history, background, clock));
        }
        window.get().show(target, watch.snapshot());
    }

    void update(WatchSnapshot snapshot) {
        window.filter(shown -> shown.frame().isShowing()).ifPresent(shown -> shown.update(snapshot));
    }
}
