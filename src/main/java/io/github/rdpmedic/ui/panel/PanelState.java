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
 * @param silent no notice comes of any host
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
        boolean silent,
        String footer) {

    record Network(boolean up, String text) {}

    PanelState {
        rows = List.copyOf(rows);
    }

    /** The same rows in the order of those that are shown. */
    PanelState inOrderOf(List<PanelRow> shown) {
        return new PanelState(
                worst, counts, network, RowOrder.kept(shown, rows), hasTargets, searchable, paused, silent, footer);
    }
}
