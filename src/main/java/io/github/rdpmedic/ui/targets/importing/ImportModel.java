package io.github.rdpmedic.ui.targets.importing;

import io.github.rdpmedic.ui.parts.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.swing.table.AbstractTableModel;

/** The rows of an import with their ticks. */
final class ImportModel extends AbstractTableModel {

    static final int TICK = 0;
    private static final List<String> COLUMNS = List.of("tick", "name", "address", "what", "group", "sources");

    private final transient Words words;
    private transient List<ImportRow> rows = List.of();
    private final transient Set<Integer> ticked = new HashSet<>();

    ImportModel(Words words) {
        this.words = words;
    }

    /** Ticks those that are proposed. */
    void replace(List<ImportRow> newRows) {
        rows = newRows;
        ticked.clear();
        IntStream.range(0, rows.size()).filter(row -> rows.get(row).proposed()).forEach(ticked::add);
        fireTableDataChanged();
    }

    ImportRow row(int index) {
        return rows.get(index);
    }

    boolean isTicked(int index) {
        return ticked.contains(index);
    }

    List<ImportRow> ticked() {
        return IntStream.range(0, rows.size())
                .filter(ticked::contains)
                .mapToObj(rows::get)
                .toList();
    }

    void tick(List<Integer> indices, boolean tick) {
        if (tick) {
            ticked.addAll(indices);
        } else {
            indices.forEach(ticked::remove);
        }
        if (!rows.isEmpty()) {
            fireTableRowsUpdated(0, rows.size() - 1);
        }
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
        return column == TICK ? Boolean.class : String.class;
    }

    @Override
    public boolean isCellEditable(int index, int column) {
        return column == TICK;
    }

    @Override
    public void setValueAt(Object value, int index, int column) {
        tick(List.of(index), Boolean.TRUE.equals(value));
    }

    @Override
    public Object getValueAt(int index, int column) {
        ImportRow row = rows.get(index);
        return switch (column) {
            case TICK -> isTicked(index);
            case 1 -> row.name();
            case 2 -> row.address();
            case 3 -> row.what();
            case 4 -> row.group();
            default -> row.sources();
        };
    }
}
