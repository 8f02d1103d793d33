package io.github.rdpmedic.ui.panel;

import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.fixes.FixMenu;
import io.github.rdpmedic.ui.parts.Buttons;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.Words;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.event.ActionEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSeparator;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;

/** The content of the status panel: header, rows or the newcomer's choices, footer. Paints states, forwards wishes. */
final class PanelView extends JPanel {

    private static final int MOST_ROWS_AT_ONCE = 9;
    private static final int WIDTH = 500;

    private final Words words;
    private final UserActions actions;
    private final PanelHeader header;
    private final TargetList list;
    private final JScrollPane scroll;
    private final EmptyView newcomer;
    private final JComponent nothingFound;
    private final JPanel body = new JPanel(new BorderLayout());
    private final JLabel footer = Captions.secondary("");
    private final JButton checkAll;
    private boolean paused;
    private boolean silent;
    private Supplier<FixMenu> fixes = () -> FixMenu.NONE;

    PanelView(Words words, UserActions actions, Consumer<Target> remove, OverflowMenu more, Runnable searchChanged) {
        super(new MigLayout("insets 0, gap 0, wrap 1, fill", "[grow,fill]", "[][grow,fill]0[]0[]"));
        this.words = words;
        this.actions = actions;
        header = new PanelHeader(words, searchChanged);
        list = new TargetList(words, actions, remove);
        scroll = new JScrollPane(list);
        scroll.setBorder(BorderFactory.createEmptyBorder(4, 0, 4, 0));
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        checkAll = Buttons.primary(words.get("button.check-all"), "check-all", this::checkAllOrResume);
        newcomer = new EmptyView(words, actions);
        nothingFound = nothingFound();
        body.setOpaque(false);
        add(header);
        add(body, "w " + WIDTH + "lp, wmin 0, hmin 0");
        add(new JSeparator());
        add(footerRow(more));
        footer.setName("footer");
        bind("F5", actions::checkAll);
        bind("ctrl F", header::focusSearch);
    }

    private JLabel nothingFound() {
        JLabel label = Captions.secondary(words.get("search.none"));
        label.setHorizontalAlignment(SwingConstants.CENTER);
        return label;
    }

    private JPanel footerRow(OverflowMenu more) {
        JPanel row = new JPanel(new MigLayout("insets 9 16 10 12, gap 8", "[grow,fill][][][]"));
        row.setOpaque(false);
        JButton overflow = Buttons.symbol(new Dots(), words.get("button.more"), "more");
        overflow.addActionListener(event -> {
            var menu = more.open(paused, silent, fixes.get());
            menu.show(overflow, 0, -menu.getPreferredSize().height);
        });
        row.add(footer, "wmin 0");
        row.add(overflow);
        row.add(Buttons.plain(words.get("button.settings"), "settings", actions::openSettings));
        row.add(checkAll);
        return row;
    }

    private void checkAllOrResume() {
        if (paused) {
            actions.resume();
        } else {
            actions.checkAll();
        }
    }

    private void bind(String key, Runnable action) {
        getInputMap(WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke(key), key);
        getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    PanelHeader header() {
        return header;
    }

    String searchText() {
        return header.searchText();
    }

    void offer(Supplier<FixMenu> offered) {
        fixes = offered;
    }

    List<PanelRow> shownRows() {
        return list.shown();
    }

    void show(PanelState state, int hosts) {
        paused = state.paused();
        silent = state.silent();
        header.show(state, hosts);
        list.show(state.rows());
        list.setVisibleRowCount(
                Math.max(1, Math.min(MOST_ROWS_AT_ONCE, state.rows().size())));
        footer.setText(state.footer());
        checkAll.setText(words.get(paused ? "button.resume" : "button.check-all"));
        checkAll.setEnabled(state.hasTargets());
        showInBody(!state.hasTargets() ? newcomer : state.rows().isEmpty() ? nothingFound : scroll);
    }

    private void showInBody(JComponent content) {
        if (content.getParent() != body) {
            body.removeAll();
            body.add(content);
            body.revalidate();
            body.repaint();
        }
    }

    /** The first row, or a newcomer's first choice. */
    void focusContent() {
        if (newcomer.getParent() == body) {
            newcomer.focusFirstChoice();
            return;
        }
        if (list.getModel().getSize() > 0 && list.isSelectionEmpty()) {
            list.setSelectedIndex(0);
        }
        list.requestFocusInWindow();
    }

    @Override
    public Color getBackground() {
        return Palette.surface();
    }
}
