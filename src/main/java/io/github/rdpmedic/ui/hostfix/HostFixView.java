package io.github.rdpmedic.ui.hostfix;

import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.hostfix.Via;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.ui.hostfix.HostFixState.Phase;
import io.github.rdpmedic.ui.icons.StateBadge;
import io.github.rdpmedic.ui.parts.Buttons;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.parts.WrappedText;
import java.awt.BorderLayout;
import java.awt.Font;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;

/** The content of the window. Paints states, forwards wishes. */
final class HostFixView extends JPanel {

    private final Words words = Words.of(HostFixView.class);
    private final HostFixForm form;
    private final JLabel mood = new JLabel();
    private final WrappedText text = new WrappedText("");
    private final WrappedText warning = new WrappedText("", Palette::warning);
    private final WrappedText problem = new WrappedText("", Palette::critical);
    private final JLabel detailTitle = Captions.secondary("");
    private final JTextArea detail = new JTextArea();
    private final JProgressBar progress = new JProgressBar();
    private final JLabel busy = Captions.secondary("");
    private final JButton copy;
    private final JButton save;
    private final JButton run;
    private final JButton close;

    /** What a person can ask for. */
    record Wishes(Runnable copy, Runnable save, Runnable run, Runnable close) {}

    HostFixView(HostFixForm form, Wishes wishes) {
        super(new MigLayout("insets 18, gap 0, wrap 1, hidemode 3, fill", "[grow,fill]"));
        this.form = form;
        copy = Buttons.plain(words.get("button.copy"), "copy", wishes.copy());
        save = Buttons.plain(words.get("button.save"), "save", wishes.save());
        run = Buttons.primary(words.get("button.run"), "run", wishes.run());
        close = Buttons.plain(words.get("button.close"), "close", wishes.close());
        text.setName("text");
        text.setFocusable(true);
        warning.setName("warning");
        problem.setName("problem");
        detail.setName("detail");
        detail.setEditable(false);
        detail.setFont(new Font(Font.MONOSPACED, Font.PLAIN, text.getFont().getSize()));
        detail.setBorder(BorderFactory.createEmptyBorder(8, 10, 8, 10));
        progress.setIndeterminate(true);
        progress.getAccessibleContext().setAccessibleName(words.get("progress"));
        add(sentence(), "wmin 0");
        add(warning, "wmin 0, gaptop 8");
        add(form, "gaptop 14");
        add(problem, "wmin 0, gaptop 6");
        add(detailTitle, "gaptop 14");
        add(new JScrollPane(detail), "pushy, grow, hmin 80, wmin 0, gaptop 4");
        add(buttons(), "gaptop 14");
    }

    private JPanel sentence() {
        JPanel row = new JPanel(new BorderLayout(10, 0));
        row.setOpaque(false);
        mood.setVerticalAlignment(SwingConstants.TOP);
        row.add(mood, BorderLayout.LINE_START);
        row.add(text);
        return row;
    }

    private JPanel buttons() {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8, hidemode 3"));
        row.setOpaque(false);
        row.add(progress, "w 100lp!");
        row.add(busy, "wmin 0, pushx, growx");
        row.add(copy);
        row.add(save);
        row.add(run);
        row.add(close);
        return row;
    }

    void show(HostFixState state) {
        Phase phase = state.phase();
        mood.setIcon(icon(state.mood()).orElse(null));
        mood.setVisible(mood.getIcon() != null);
        text.setText(state.text());
        show(warning, state.warning());
        show(problem, state.problem());
        form.setVisible(phase != Phase.ENDED);
        form.setEditable(phase == Phase.ASKING);
        detailTitle.setText(state.detailTitle());
        if (!detail.getText().equals(state.detail())) {
            detail.setText(state.detail());
            detail.setCaretPosition(0);
        }
        detail.getAccessibleContext().setAccessibleName(state.detailTitle());
        progress.setVisible(state.busy().isPresent());
        busy.setText(state.busy().orElse(""));
        copy.setVisible(phase == Phase.ASKING);
        save.setVisible(phase == Phase.ASKING);
        run.setVisible(phase == Phase.ASKING && !byHand());
        boolean sound = state.problem().isEmpty();
        run.setEnabled(sound);
        copy.setEnabled(sound || byHand() && !state.detail().isEmpty());
        save.setEnabled(copy.isEnabled());
        close.setText(words.get(phase == Phase.RUNNING ? "button.cancel" : "button.close"));
        revalidate();
        repaint();
    }

    private boolean byHand() {
        return form.input().via() == Via.SCRIPT;
    }

    private static void show(WrappedText line, Optional<String> sentence) {
        line.setText(sentence.orElse(""));
        line.setVisible(sentence.isPresent());
    }

    /** Closing is the safe answer. */
    void focusClose() {
        close.requestFocusInWindow();
    }

    private static Optional<Icon> icon(HostFixState.Mood mood) {
        int size = UIScale.scale(18);
        return switch (mood) {
            case NEUTRAL -> Optional.empty();
            case GOOD -> Optional.of(new StateBadge(State.UP, size));
            case NO_DIFFERENCE -> Optional.of(new StateBadge(State.WARNING, size));
            case BAD -> Optional.of(new StateBadge(State.DOWN, size));
        };
    }
}
