package io.github.rdpmedic.ui.history;

import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.ui.history.HistoryState.Row;
import io.github.rdpmedic.ui.icons.StateBadge;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Words;
import java.awt.Component;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;

/** The changes of state, the newest first. Choosing one shows what the check saw that found it. */
final class ChangesList extends JList<Row> {

    ChangesList(Words words, Consumer<Row> open) {
        setName("changes");
        getAccessibleContext().setAccessibleName(words.get("changes.title"));
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        setCellRenderer(new Renderer());
        addListSelectionListener(event -> {
            if (!event.getValueIsAdjusting() && getSelectedValue() != null) {
                open.accept(getSelectedValue());
            }
        });
    }

    void show(List<Row> rows) {
        Row before = getSelectedValue();
        boolean same = getModel().getSize() == rows.size();
        for (int i = 0; same && i < rows.size(); i++) {
            same = getModel().getElementAt(i).equals(rows.get(i));
        }
        if (!same) {
            setListData(rows.toArray(Row[]::new));
            if (before != null && rows.contains(before)) {
                setSelectedValue(before, false);
            }
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setCellRenderer(new Renderer());
    }

    private static final class Renderer extends JPanel implements ListCellRenderer<Row> {
        private final JLabel badge = new JLabel();
        private final JLabel time = Captions.secondary("");
        private final JLabel text = Captions.plain("");

        Renderer() {
            super(new MigLayout("insets 5 8 5 8, gap 0, wrap 2", "[]8[grow,fill]", "[]1[]"));
            add(badge, "spany 2, aligny top, gaptop 2");
            add(text, "wmin 0");
            add(time, "wmin 0");
        }

        @Override
        public Component getListCellRendererComponent(
                JList<? extends Row> list, Row row, int index, boolean selected, boolean hasFocus) {
            badge.setIcon(new StateBadge(row.state(), UIScale.scale(14)));
            time.setText(row.time());
            text.setText(row.text());
            text.setForeground(selected ? list.getSelectionForeground() : list.getForeground());
            setBackground(selected ? list.getSelectionBackground() : list.getBackground());
            setToolTipText(row.text());
            getAccessibleContext().setAccessibleName(row.spoken());
            return this;
        }
    }
}
