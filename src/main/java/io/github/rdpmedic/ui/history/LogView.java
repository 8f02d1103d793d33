package io.github.rdpmedic.ui.history;

import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.ui.icons.StateBadge;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Column;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.parts.WrappedText;
import java.awt.BorderLayout;
import java.awt.Font;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** What one check saw: its steps with their milliseconds, what was noticed, and its own log. */
final class LogView extends JPanel {

    private final Words words;
    private final Column column =
            new Column(new MigLayout("insets 0 12 8 4, gap 0, wrap 4, hidemode 3", "[]8[]12[right]12[grow,fill]", ""));
    private LogState shown = LogState.saying("", "");

    LogView(Words words) {
        super(new BorderLayout());
        this.words = words;
        setOpaque(false);
        setName("log");
        add(column.scrolling());
    }

    void show(LogState state) {
        if (state.equals(shown)) {
            return;
        }
        shown = state;
        column.removeAll();
        WrappedText title = new WrappedText(state.title());
        title.setName("log-title");
        title.setFocusable(true);
        column.add(Captions.styled(title, "h4"), "span, growx, wmin 0, gapbottom 4");
        addText(state.summary(), "log-summary");
        state.steps().forEach(this::add);
        state.remarks().forEach(remark -> addText(remark, "log-remark"));
        if (!state.lines().isEmpty()) {
            column.add(Captions.secondary(words.get("log.lines")), "span, growx, gaptop 8, gapbottom 2");
            WrappedText lines = addText(state.lines(), "log-lines");
            lines.setFont(new Font(Font.MONOSPACED, Font.PLAIN, lines.getFont().getSize() * 9 / 10));
        }
        column.revalidate();
        column.repaint();
    }

    private WrappedText addText(String text, String name) {
        WrappedText shownText = new WrappedText(text);
        shownText.setName(name);
        shownText.setFocusable(true);
        column.add(shownText, "span, growx, wmin 0, gapbottom 6");
        return shownText;
    }

    private void add(LogState.Step step) {
        JLabel badge = new JLabel(new StateBadge(shape(step.outcome()), UIScale.scale(14)));
        badge.getAccessibleContext().setAccessibleName(step.spoken());
        WrappedText detail = new WrappedText(step.detail(), Palette::secondary);
        detail.getAccessibleContext().setAccessibleName(step.spoken());
        column.add(badge, "aligny top, gaptop 1, gapbottom 5");
        column.add(Captions.plain(step.name()), "aligny top, gapbottom 5");
        column.add(Captions.plain(step.took()), "aligny top, gapbottom 5");
        column.add(detail, "wmin 0, aligny top, gapbottom 5");
    }

    private static State shape(Outcome outcome) {
        return switch (outcome) {
            case OK -> State.UP;
            case WARN -> State.WARNING;
            case FAIL -> State.DOWN;
            case SKIPPED -> State.UNKNOWN;
        };
    }
}
