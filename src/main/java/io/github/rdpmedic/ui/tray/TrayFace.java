package io.github.rdpmedic.ui.tray;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.ui.icons.Badge;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the icon says without being clicked.
 *
 * @param tooltip at most 127 characters, which is what Windows shows
 */
record TrayFace(Badge badge, String tooltip) {

    private static final int MAX_TOOLTIP = 127;
    private static final List<State> GOOD_NEWS_FIRST =
            List.of(State.UP, State.WARNING, State.DOWN, State.UNREACHABLE, State.UNKNOWN);

    static TrayFace of(WatchSnapshot snapshot, Locale locale) {
        Badge badge = snapshot.paused() ? Badge.PAUSED : Badge.of(snapshot.worst());
        Message tooltip = Message.of(TrayFace.class, "tooltip", what(snapshot, locale));
        return new TrayFace(badge, Shortened.to(MAX_TOOLTIP, tooltip.in(locale)));
    }

    private static Message what(WatchSnapshot snapshot, Locale locale) {
        if (snapshot.paused()) {
            return Message.of(TrayFace.class, "tooltip.paused");
        }
        if (snapshot.statuses().isEmpty()) {
            return Message.of(TrayFace.class, "tooltip.empty");
        }
        return Message.verbatim(GOOD_NEWS_FIRST.stream()
                .filter(state -> snapshot.count(state) > 0)
                .map(state -> Message.of(TrayFace.class, "count." + state.id(), snapshot.count(state))
                        .in(locale))
                .collect(Collectors.joining(", ")));
    }
}
