package io.github.rdpmedic.ui.fixes;

import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.ui.icons.StateBadge;
import io.github.rdpmedic.ui.parts.Buttons;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Palette;
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
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;

/** The content of the preview dialog. Paints states, forwards wishes. */
final class FixView extends JPanel {

    private final JLabel mood = new JLabel();
    private final WrappedText text = new WrappedText("");
    private final WrappedText notes = new WrappedText("", Palette::warning);
    private final JLabel stepsTitle = Captions.secondary("");
    private final JTextArea steps = new JTextArea();
    private final JScrollPane stepsScroll = new JScrollPane(steps);
    private final JProgressBar progress = new JProgressBar();
    private final JLabel busy = Captions.secondary("");
    private final JButton apply;
    private final JButton undo;
    private final JButton close;

    /** What a person can ask for beside closing. */
    record Wishes(Runnable apply, Runnable undo) {}

    FixView(Wishes wishes, Runnable onClose) {
        super(new MigLayout("insets 18, gap 0, wrap 1, hidemode 3, fill", "[grow,fill]"));
        apply = Buttons.plain("", "apply", wishes.apply());
        undo = Buttons.plain("", "undo", wishes.undo());
        close = Buttons.plain("", "close", onClose);
        text.setName("text");
        text.setFocusable(true);
        Captions.styled(text, "large");
        steps.setName("steps");
        steps.setEditable(false);
        steps.setLineWrap(true);
        steps.setWrapStyleWord(true);
        steps.setFont(new Font(Font.MONOSPACED, Font.PLAIN, text.getFont().getSize()));
        steps.setBorder(BorderFactory.createEmptyBorder(8, 10, 8, 10));
        progress.setIndeterminate(true);
        add(sentence(), "wmin 0");
        add(notes, "wmin 0, gaptop 8");
        add(stepsTitle, "gaptop 14");
        add(stepsScroll, "pushy, grow, hmin 60, wmin 0, gaptop 4");
        add(buttons(), "gaptop push");
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
        JPanel row = new JPanel(new MigLayout("insets 14 0 0 0, gap 8, hidemode 3"));
        row.setOpaque(false);
        row.add(progress, "w 120lp!");
        row.add(busy, "wmin 0, pushx, growx");
        row.add(apply, "sizegroup buttons");
        row.add(undo, "sizegroup buttons");
        row.add(close, "sizegroup buttons");
        return row;
    }

    void show(FixState state) {
        mood.setIcon(icon(state.mood()));
        mood.setVisible(mood.getIcon() != null);
        text.setText(state.text());
        notes.setText(String.join("\n", state.notes()));
        notes.setVisible(!state.notes().isEmpty());
        stepsTitle.setText(state.stepsTitle());
        steps.setText(String.join("\n", state.steps()));
        steps.setCaretPosition(0);
        steps.getAccessibleContext().setAccessibleName(state.stepsTitle());
        boolean hasSteps = !state.steps().isEmpty();
        stepsTitle.setVisible(hasSteps);
        stepsScroll.setVisible(hasSteps);
        progress.setVisible(state.busy().isPresent());
        busy.setText(state.busy().orElse(""));
        show(apply, state.buttons().apply());
        show(undo, state.buttons().undo());
        close.setText(state.close());
        close.setEnabled(!state.changing());
        makeDefault(state.buttons().enter());
        revalidate();
        repaint();
    }

    private static void show(JButton button, Optional<String> title) {
        button.setVisible(title.isPresent());
        button.setText(title.orElse(""));
    }

    private void makeDefault(FixState.Enter enter) {
        JButton button = switch (enter) {
            case APPLY -> apply;
            case UNDO -> undo;
            case CLOSE -> close;
        };
        if (SwingUtilities.getRootPane(this) != null) {
            SwingUtilities.getRootPane(this).setDefaultButton(button);
        }
        button.requestFocusInWindow();
    }

    private static Icon icon(FixState.Mood mood) {
        int size = UIScale.scale(18);
        return switch (mood) {
            case NEUTRAL -> null;
            case GOOD -> new StateBadge(State.UP, size);
            case NO_DIFFERENCE -> new StateBadge(State.WARNING, size);
            case BAD -> new StateBadge(State.DOWN, size);
        };
    }
}
