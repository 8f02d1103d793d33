package io.github.rdpmedic.ui.panel;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.ui.icons.StateBadge;
import io.github.rdpmedic.ui.parts.Buttons;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.Typing;
import io.github.rdpmedic.ui.parts.Words;
import java.awt.Window;
import java.awt.event.MouseAdapter;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;

/** Name and counts, the row of this PC, and the search field when there is something to search. */
final class PanelHeader extends JPanel {

    private final Words words;
    private final JLabel counts = Captions.secondary("");
    private final JPanel titleRow = new JPanel(new MigLayout("insets 10 16 10 10, gap 0", "[]10[grow,fill][]"));
    private final JPanel networkRow;
    private final JLabel network = Captions.secondary("");
    private final JLabel networkBadge = new JLabel();
    private final JTextField search = new JTextField();

    PanelHeader(Words words, Runnable searchChanged) {
        super(new MigLayout("insets 0, gap 0, wrap 1, hidemode 3", "[grow,fill]"));
        this.words = words;
        setOpaque(false);
        networkRow = networkRow();
        fillTitleRow();
        add(titleRow);
        add(networkRow);
        add(search, "gap 12 12 8 6");
        counts.setName("counts");
        network.setName("network");
        search.setName("search");
        search.putClientProperty(FlatClientProperties.TEXT_FIELD_SHOW_CLEAR_BUTTON, true);
        Typing.onChange(search, searchChanged);
    }

    private void fillTitleRow() {
        titleRow.setOpaque(false);
        titleRow.add(Captions.heading(words.get("title")));
        titleRow.add(counts, "wmin 0");
    }

    private JPanel networkRow() {
        JPanel row = new Band(new MigLayout("insets 6 16 6 16, gap 0", "[]10[]10[grow,fill]"));
        row.add(networkBadge);
        row.add(Captions.plain(words.get("network.label")));
        row.add(network, "wmin 0");
        return row;
    }

    /** For a window without a frame: the header moves it and has the button that closes it. */
    void becomeTitleBar(Window window, String closeText, Runnable close) {
        titleRow.add(closeButton(closeText, close), "gapleft 8");
        MouseAdapter mover = new WindowMover(window);
        titleRow.addMouseListener(mover);
        titleRow.addMouseMotionListener(mover);
    }

    private static JButton closeButton(String text, Runnable close) {
        JButton button = Buttons.symbol(new Cross(), text, "close");
        button.addActionListener(event -> close.run());
        return button;
    }

    String searchText() {
        return search.getText();
    }

    void focusSearch() {
        if (search.isVisible()) {
            search.requestFocusInWindow();
        }
    }

    void show(PanelState state, int hosts) {
        counts.setText(state.counts());
        networkRow.setVisible(state.network().isPresent());
        state.network().ifPresent(this::showNetwork);
        if (search.isVisible() && !state.searchable()) {
            search.setText("");
        }
        search.setVisible(state.searchable());
        search.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, words.get("search.hint", hosts));
        search.getAccessibleContext().setAccessibleName(words.get("search.hint", hosts));
    }

    private void showNetwork(PanelState.Network shown) {
        networkBadge.setIcon(
                new StateBadge(shown.up() ? State.UP : State.DOWN, UIScale.scale(TargetRowRenderer.BADGE)));
        network.setText(shown.text());
        network.setForeground(Palette.secondary());
    }
}
