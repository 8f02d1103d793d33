package io.github.rdpmedic.ui.why;

import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Column;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.parts.WrappedText;
import java.awt.BorderLayout;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** The summary sentence and the findings behind it. */
final class EvidenceView extends JPanel {

    private final Words words;
    private final Column column =
            new Column(new MigLayout("insets 12 2 8 12, gap 0, wrap 2, hidemode 3", "[]10[grow,fill]", "[]16[]8[]"));

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
        column.add(Captions.styled(Captions.secondary(words.get("evidence.title")), "medium"), "span 2, growx");
        if (state.evidence().isEmpty()) {
            column.add(new WrappedText(words.get("evidence.none"), Palette::secondary), "span 2, growx, wmin 0");
        }
        state.evidence().forEach(this::add);
        column.revalidate();
        column.repaint();
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
