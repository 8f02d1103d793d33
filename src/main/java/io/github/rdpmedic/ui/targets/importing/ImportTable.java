package io.github.rdpmedic.ui.targets.importing;

import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.ui.parts.Words;
import java.awt.KeyboardFocusManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.table.DefaultTableCellRenderer;

/** The machines that were found, a tick box each; Space ticks or unticks all rows that are selected. */
final class ImportTable extends JTable {

    private static final int[] WIDTHS = {36, 150, 160, 120, 120, 140};
    private static final int TICK_WIDTH = 44;

    private final ImportModel model;

    ImportTable(Words words) {
        super(new ImportModel(words));
        this.model = (ImportModel) getModel();
        setName("import.table");
        getAccessibleContext().setAccessibleName(words.get("table"));
        setAutoCreateRowSorter(true);
        setFillsViewportHeight(true);
        setShowGrid(false);
        getTableHeader().setReorderingAllowed(false);
        setDefaultRenderer(String.class, new PlainText());
        for (int column = 0; column < WIDTHS.length; column++) {
            getColumnModel().getColumn(column).setPreferredWidth(UIScale.scale(WIDTHS[column]));
        }
        getColumnModel().getColumn(ImportModel.TICK).setMaxWidth(UIScale.scale(TICK_WIDTH));
        leavesByTab();
        getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("SPACE"), "none");
        registerKeyboardAction(event -> turn(), KeyStroke.getKeyStroke("SPACE"), JComponent.WHEN_FOCUSED);
    }

    /** Cells need no visit one by one, and what is to be read and pressed stands below the table. */
    private void leavesByTab() {
        setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, Set.of(KeyStroke.getKeyStroke("TAB")));
        setFocusTraversalKeys(
                KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, Set.of(KeyStroke.getKeyStroke("shift TAB")));
    }

    ImportModel rows() {
        return model;
    }

    void show(List<ImportRow> rows) {
        model.replace(rows);
        if (!rows.isEmpty()) {
            setRowSelectionInterval(0, 0);
        }
    }

    /** All of the selected rows become what the first of them is not. */
    private void turn() {
        List<Integer> selected = selected();
        if (!selected.isEmpty()) {
            model.tick(selected, !model.isTicked(selected.get(0)));
        }
    }

    void tickAll(boolean tick) {
        model.tick(IntStream.range(0, model.getRowCount()).boxed().toList(), tick);
    }

    /** The one that was reached last. */
    Optional<ImportRow> current() {
        int lead = getSelectionModel().getLeadSelectionIndex();
        return lead >= 0 && lead < getRowCount() && isRowSelected(lead)
                ? Optional.of(model.row(convertRowIndexToModel(lead)))
                : Optional.empty();
    }

    private List<Integer> selected() {
        return IntStream.of(getSelectedRows())
                .map(this::convertRowIndexToModel)
                .boxed()
                .toList();
    }

    /** What came from outside is no HTML. */
    private static final class PlainText extends DefaultTableCellRenderer {
        PlainText() {
            putClientProperty("html.disable", Boolean.TRUE);
        }
    }
}
