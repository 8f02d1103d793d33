package io.github.rdpmedic.ui.panel;

import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.parts.Words;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;

/** The rows. A click or Enter asks why, the context menu has the rest. */
final class TargetList extends JList<PanelRow> {

    private final transient Words words;
    private final transient UserActions actions;
    private final transient Consumer<Target> remove;
    private final RowsModel rows = new RowsModel();

    TargetList(Words words, UserActions actions, Consumer<Target> remove) {
        this.words = words;
        this.actions = actions;
        this.remove = remove;
        setModel(rows);
        setName("targets");
        getAccessibleContext().setAccessibleName(words.get("list.name"));
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        setCellRenderer(new TargetRowRenderer(words.get("row.checking")));
        addMouseListener(new Clicks());
        bind("ENTER", "why", () -> selected().ifPresent(actions::why));
        bind("ctrl ENTER", "connect", () -> selected().ifPresent(actions::connect));
        bind("ctrl H", "history", () -> selected().ifPresent(actions::history));
        bind("CONTEXT_MENU", "menu", this::openMenuAtSelection);
        bind("shift F10", "menu", this::openMenuAtSelection);
    }

    /** Keeps the selection on its target, wherever its row has gone. */
    void show(List<PanelRow> newRows) {
        Optional<Target> before = selected();
        rows.replace(newRows);
        before.flatMap(rows::indexOf).ifPresentOrElse(this::select, this::clearSelection);
    }

    List<PanelRow> shown() {
        return rows.all();
    }

    private void select(int index) {
        if (index != getSelectedIndex()) {
            setSelectedIndex(index);
        }
    }

    private Optional<Target> selected() {
        return Optional.ofNullable(getSelectedValue()).map(PanelRow::target);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (rows != null) {
            setCellRenderer(new TargetRowRenderer(words.get("row.checking")));
        }
        setFixedCellHeight(new TargetRowRenderer("").getPreferredRowHeight());
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        return rowAt(event.getPoint()).map(PanelRow::tooltip).orElse(null);
    }

    private Optional<PanelRow> rowAt(Point point) {
        int index = locationToIndex(point);
        Rectangle bounds = index < 0 ? null : getCellBounds(index, index);
        return bounds != null && bounds.contains(point) ? Optional.of(rows.getElementAt(index)) : Optional.empty();
    }

    private void bind(String key, String name, Runnable action) {
        getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), name);
        getActionMap().put(name, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    private void openMenuAtSelection() {
        int index = getSelectedIndex();
        if (index >= 0) {
            Rectangle cell = getCellBounds(index, index);
            menuFor(rows.getElementAt(index)).show(this, cell.x + cell.height, cell.y + cell.height / 2);
        }
    }

    private JPopupMenu menuFor(PanelRow row) {
        Target target = row.target();
        JPopupMenu menu = new JPopupMenu();
        menu.add(shortcut(item("menu.connect", () -> actions.connect(target)), "ctrl ENTER"));
        menu.add(item("menu.check", () -> actions.checkNow(target)));
        // Enter is not shown beside it: an accelerator would take it from whatever entry is chosen in the menu.
        menu.add(item("menu.why", () -> actions.why(target)));
        menu.add(shortcut(item("menu.history", () -> actions.history(target)), "ctrl H"));
        if (row.state() != State.UP && row.state() != State.WARNING) {
            menu.add(item("menu.wake", () -> actions.wake(target)));
            menu.add(item("menu.tell-when-back", () -> actions.tellWhenBack(target)));
            menu.add(item("menu.connect-when-back", () -> actions.connectWhenBack(target)));
        }
        menu.add(item("menu.copy-report", () -> actions.copyReport(target)));
        menu.add(item("menu.copy-address", () -> copyAddress(target)));
        menu.addSeparator();
        menu.add(item("menu.remove", () -> remove.accept(target)));
        return menu;
    }

    private JMenuItem item(String key, Runnable action) {
        JMenuItem item = new JMenuItem(words.get(key));
        item.addActionListener(event -> action.run());
        return item;
    }

    /** Says which key does the same from the list; the list itself listens for it. */
    private static JMenuItem shortcut(JMenuItem item, String key) {
        item.setAccelerator(KeyStroke.getKeyStroke(key));
        return item;
    }

    private static void copyAddress(Target target) {
        Toolkit.getDefaultToolkit()
                .getSystemClipboard()
                .setContents(new StringSelection(target.endpoint().toString()), null);
    }

    private final class Clicks extends MouseAdapter {
        @Override
        public void mousePressed(MouseEvent event) {
            openMenu(event);
        }

        @Override
        public void mouseReleased(MouseEvent event) {
            openMenu(event);
        }

        @Override
        public void mouseClicked(MouseEvent event) {
            if (event.getButton() == MouseEvent.BUTTON1 && !event.isPopupTrigger()) {
                rowAt(event.getPoint()).map(PanelRow::target).ifPresent(actions::why);
            }
        }

        private void openMenu(MouseEvent event) {
            if (event.isPopupTrigger()) {
                rowAt(event.getPoint()).ifPresent(row -> {
                    setSelectedValue(row, false);
                    menuFor(row).show(TargetList.this, event.getX(), event.getY());
                });
            }
        }
    }
}
