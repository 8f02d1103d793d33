package io.github.rdpmedic.ui.panel;

import io.github.rdpmedic.model.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps rows where they are while somebody points at them. Pure. */
final class RowOrder {

    private RowOrder() {}

    /** The rows in the order of those that are shown; rows that are new come last, in their own order. */
    static List<PanelRow> kept(List<PanelRow> shown, List<PanelRow> sorted) {
        Map<Target, PanelRow> left = new HashMap<>();
        sorted.forEach(row -> left.put(row.target(), row));
        List<PanelRow> rows = new ArrayList<>();
        for (PanelRow row : shown) {
            if (left.containsKey(row.target())) {
                rows.add(left.remove(row.target()));
            }
        }
        sorted.stream().filter(row -> left.containsKey(row.target())).forEach(rows::add);
        return rows;
    }
}
