package io.github.rdpmedic.ui.panel;

import io.github.rdpmedic.model.Target;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.AbstractListModel;

/** The rows shown now. Tells the list only of the stretch that changed, so hundreds of rows cost little. */
final class RowsModel extends AbstractListModel<PanelRow> {

    private transient List<PanelRow> rows = List.of();

    @Override
    public int getSize() {
        return rows.size();
    }

    @Override
    public PanelRow getElementAt(int index) {
        return rows.get(index);
    }

    List<PanelRow> all() {
        return rows;
    }

    Optional<Integer> indexOf(Target target) {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).target().name().equalsIgnoreCase(target.name()))
                .boxed()
                .findFirst();
    }

    void replace(List<PanelRow> newRows) {
        List<PanelRow> old = rows;
        rows = newRows;
        int shared = Math.min(old.size(), newRows.size());
        if (newRows.size() > shared) {
            fireIntervalAdded(this, shared, newRows.size() - 1);
        } else if (old.size() > shared) {
            fireIntervalRemoved(this, shared, old.size() - 1);
        }
        int[] changed = IntStream.range(0, shared)
                .filter(i -> !old.get(i).equals(newRows.get(i)))
                .toArray();
        if (changed.length > 0) {
            fireContentsChanged(this, changed[0], changed[changed.length - 1]);
        }
    }
}
