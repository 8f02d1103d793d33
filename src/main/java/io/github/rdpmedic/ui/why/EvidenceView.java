package io.github.rdpmedic.ui.why;

import io.github.rdpmedic.ui.explain.CauseList;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Column;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.parts.WrappedText;
import java.awt.BorderLayout;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** The summary sentence, what can be behind it, and what else was seen. */
final class EvidenceView extends JPanel {

    private final Words words;
    private final Column column =
            new Column(new MigLayout("insets 12 2 8 12, gap 0, wrap 2, hidemode 3", "[]10[grow,fill]", "[]14[]6[]"));

    EvidenceView(Words words) {
        super(new BorderLayout());
        this.words = words;
        setOpaque(false);
        add(column.scrolling());
    }

    void show(WhyState state) {
        column.removeAll();
        WrappedText summary = new WrappedText(state.summary());
        summary.setName("summary");
        summary.setFocusable(true);
        Captions.styled(summary, "large");
        column.add(summary, "span 2, growx, wmin 0");
        if (!state.causes().isEmpty()) {
            addCauses(state);
        }
        if (!state.evidence().isEmpty()) {
            column.add(caption(state.causes().isEmpty() ? "evidence.title" : "evidence.also"), "span 2, growx");
            state.evidence().forEach(this::add);
        } else if (state.causes().isEmpty()) {
            column.add(new WrappedText(words.get("evidence.none"), Palette::secondary), "span 2, growx, wmin 0");
        }
        column.revalidate();
        column.repaint();
    }

    private void addCauses(WhyState state) {
        column.add(caption("causes.title"), "span 2, growx");
        CauseList causes = new CauseList();
        causes.show(state.causes());
        column.add(causes, "span 2, growx, wmin 0, gapbottom 12");
    }

    private JLabel caption(String key) {
        return Captions.styled(Captions.secondary(words.get(key)), "medium");
    }

    private void add(WhyState.Evidence evidence) {
        JLabel badge = new JLabel(SeverityBadge.of(evidence.severity()));
        badge.setToolTipText(evidence.severityName());
        badge.getAccessibleContext().setAccessibleName(evidence.severityName());
        WrappedText text = new WrappedText(evidence.text());
        text.getAccessibleContext().setAccessibleName(evidence.severityName() + ": " + evidence.text());
        column.add(badge, "aligny top, gaptop 1, gapbottom 8");
        column.add(text, "growx, wmin 0, gapbottom 8");
    }
}
