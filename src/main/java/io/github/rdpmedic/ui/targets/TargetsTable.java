package io.github.rdpmedic.ui.targets;

import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.icons.StateBadge;
import io.github.rdpmedic.ui.parts.Words;
import java.awt.Component;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.table.DefaultTableCellRenderer;

/** The hosts as a table that sorts by the column that is clicked and keeps the selection on its hosts. */
final class TargetsTable extends JTable {

    private static final int[] WIDTHS = {150, 150, 90, 100, 190, 140, 110};
    private static final int BADGE = 12;

    private final TargetsModel model;

    TargetsTable(Words words) {
        super(new TargetsModel(words));
        this.model = (TargetsModel) getModel();
        setName("targets.table");
        getAccessibleContext().setAccessibleName(words.get("targets.table"));
        setAutoCreateRowSorter(true);
        setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        setFillsViewportHeight(true);
        setShowGrid(false);
        getTableHeader().setReorderingAllowed(false);
        setDefaultRenderer(String.class, new PlainText());
        setDefaultRenderer(State.class, new StateText(words));
        for (int column = 0; column < WIDTHS.length; column++) {
            getColumnModel().getColumn(column).setPreferredWidth(UIScale.scale(WIDTHS[column]));
        }
    }

    void show(List<TargetRow> rows) {
        Set<Target> selected = new HashSet<>(selectedTargets());
        if (model.replace(rows)) {
            getSelectionModel().setValueIsAdjusting(true);
            clearSelection();
            IntStream.range(0, getRowCount())
                    .filter(row -> selected.contains(at(row).target()))
                    .forEach(row -> addRowSelectionInterval(row, row));
            getSelectionModel().setValueIsAdjusting(false);
        }
    }

    /** @param row as it is seen, after sorting */
    TargetRow at(int row) {
        return model.row(convertRowIndexToModel(row));
    }

    List<TargetRow> selectedRows() {
        return IntStream.of(getSelectedRows())
                .filter(row -> row < model.getRowCount())
                .mapToObj(this::at)
                .toList();
    }

    private List<Target> selectedTargets() {
        return selectedRows().stream().map(TargetRow::target).toList();
    }

    /** What came from outside is no HTML. */
    private static class PlainText extends DefaultTableCellRenderer {
        PlainText() {
            putClientProperty("html.disable", Boolean.TRUE);
        }

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(table, value, selected, focused, row, column);
            String text = String.valueOf(value);
            setToolTipText(text.isEmpty() || text.startsWith("<") ? null : text);
            return this;
        }
    }

    private static final class StateText extends DefaultTableCellRenderer {
        private final transient Words words;

        StateText(Words words) {
            this.words = words;
        }

        @Override
        protected void setValue(Object value) {
            State state = (State) value;
            setText(words.get("state." + state.id()));
            setIcon(new StateBadge(state, UIScale.scale(BADGE)));
        }
    }
}
