package io.github.rdpmedic.ui.targets;

import io.github.rdpmedic.model.State;
import io.github.rdpmedic.ui.parts.Words;
import java.util.List;
import javax.swing.table.AbstractTableModel;

/** The rows that the filter leaves. Says only that rows changed where they are the same hosts as before. */
final class TargetsModel extends AbstractTableModel {

    static final int NAME = 0;
    static final int STATE = 3;
    private static final List<String> COLUMNS = List.of("name", "address", "group", "state", "cause", "note", "source");

    private final transient Words words;
    private transient List<TargetRow> rows = List.of();

    TargetsModel(Words words) {
        this.words = words;
    }

    TargetRow row(int index) {
        return rows.get(index);
    }

    List<TargetRow> rows() {
        return rows;
    }

    /** @return whether they are other hosts than before, so that a selection has to be made anew */
    boolean replace(List<TargetRow> newRows) {
        if (newRows.equals(rows)) {
            return false;
        }
        boolean others = !targets(newRows).equals(targets(rows));
        rows = newRows;
        if (others) {
            fireTableDataChanged();
        } else {
            fireTableRowsUpdated(0, rows.size() - 1);
        }
        return others;
    }

    private static List<String> targets(List<TargetRow> of) {
        return of.stream().map(TargetRow::name).toList();
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return COLUMNS.size();
    }

    @Override
    public String getColumnName(int column) {
        return words.get("column." + COLUMNS.get(column));
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column == STATE ? State.class : String.class;
    }

    @Override
    public Object getValueAt(int index, int column) {
        TargetRow row = rows.get(index);
        return switch (column) {
            case NAME -> row.name();
            case 1 -> row.address();
            case 2 -> row.group();
            case STATE -> row.state();
            case 4 -> row.cause();
            case 5 -> row.note();
            default -> row.source();
        };
    }
}
