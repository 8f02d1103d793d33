package io.github.rdpmedic.ui.panel;

import io.github.rdpmedic.model.State;
import java.util.List;
import java.util.Optional;

/**
 * What the status panel shows at one moment.
 *
 * @param worst for the window icon
 * @param network empty when this PC's network is not measured
 * @param hasTargets false in the first minute of a newcomer
 * @param searchable there are enough rows for a search field
 */
record PanelState(
        State worst,
        String counts,
        Optional<Network> network,
        List<PanelRow> rows,
        boolean hasTargets,
        boolean searchable,
        boolean paused,
        String footer) {

    record Network(boolean up, String text) {}

    PanelState {
        rows = List.copyOf(rows);
    }
}
