package io.github.rdpmedic.ui.why;

import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.explain.RemediesView;
import io.github.rdpmedic.ui.icons.StateBadge;
import io.github.rdpmedic.ui.parts.Buttons;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.Words;
import java.awt.Color;
import java.awt.Font;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JSeparator;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;

/** The content of the "Why?" window. Paints states, forwards wishes. */
final class WhyView extends JPanel {

    private final Words words;
    private final JLabel badge = new JLabel();
    private final JLabel headline = Captions.styled(Captions.plain(""), "h3");
    private final JLabel since = Captions.secondary("");
    private final JProgressBar progress = new JProgressBar();
    private final LadderView ladder = new LadderView();
    private final EvidenceView evidence;
    private final FactsView facts = new FactsView();
    private final JTextArea log = new JTextArea();
    private final RemediesView remedies;
    private final JButton check;
    private WhyState shown;

    WhyView(Words words, UserActions actions, WhyState first, ReportBar report) {
        super(new MigLayout("insets 0, gap 0, wrap 1, fill", "[grow,fill]", "[]0[]0[]0[shrink 0]4[]14[grow,fill]0[]"));
        this.words = words;
        this.shown = first;
        evidence = new EvidenceView(words);
        remedies = new RemediesView(
                fix -> actions.offer(fix, shown.target()),
                () -> actions.trustCertificate(shown.target()),
                id -> actions.repairHost(id, shown.target()));
        check = Buttons.primary(words.get("button.check"), "check", () -> actions.checkNow(shown.target()));
        log.setEditable(false);
        log.setName("log");
        log.setBorder(BorderFactory.createEmptyBorder(10, 2, 8, 8));
        log.setOpaque(false);
        headline.setName("headline");
        since.setName("since");
        progress.setIndeterminate(true);
        progress.setName("progress");
        progress.getAccessibleContext().setAccessibleName(words.get("button.checking"));
        add(header());
        add(new JSeparator());
        add(progress, "h 3lp!");
        add(ladder, "gap 12 12 16 0, wmin 0");
        add(new JSeparator(), "gap 18 18 0 0");
        add(body(), "gap 18 18 0 0, h 120:240:, wmin 0");
        add(buttons(actions, report));
        show(first);
    }

    private JPanel header() {
        JPanel row = new JPanel(new MigLayout("insets 14 18 14 18, gap 0", "[]10[grow,fill]16[]"));
        row.setOpaque(false);
        row.add(badge);
        row.add(headline, "wmin 0");
        row.add(since);
        return row;
    }

    private JPanel body() {
        JPanel body = new JPanel(
                new MigLayout("insets 0, gap 0, fill", "[grow 58,fill,0:0]24[grow 42,fill,0:0]", "[grow,fill]"));
        body.setOpaque(false);
        JTabbedPane tabs = new SurfaceTabs();
        tabs.setName("tabs");
        tabs.addTab(words.get("tab.cause"), evidence);
        tabs.addTab(words.get("tab.facts"), scrolling(facts));
        tabs.addTab(words.get("tab.log"), scrolling(log));
        body.add(tabs, "wmin 0, hmin 0");
        body.add(remedies, "wmin 0, hmin 0, gaptop 6");
        return body;
    }

    private static JScrollPane scrolling(JComponent content) {
        JScrollPane scroll = new JScrollPane(content);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        return scroll;
    }

    private JPanel buttons(UserActions actions, ReportBar report) {
        JPanel row = new JPanel(new MigLayout("insets 12 18 14 18, gap 8", "[][][grow,fill,0:0][]"));
        row.setOpaque(false);
        row.add(Buttons.plain(words.get("button.explain"), "explain", () -> actions.explainCode(shown.target())));
        row.add(Buttons.plain(words.get("button.history"), "history", () -> actions.history(shown.target())));
        row.add(report, "wmin 0");
        row.add(check);
        return row;
    }

    void show(WhyState state) {
        boolean otherEvidence = !state.causes().equals(shown.causes())
                || !state.evidence().equals(shown.evidence())
                || !state.summary().equals(shown.summary())
                || shown == state;
        shown = state;
        badge.setIcon(new StateBadge(state.state(), UIScale.scale(18)));
        headline.setText(state.headline());
        since.setText(state.since());
        progress.setVisible(state.checking());
        check.setEnabled(!state.checking());
        check.setText(words.get(state.checking() ? "button.checking" : "button.check"));
        ladder.show(state.steps());
        if (otherEvidence) {
            evidence.show(state);
        }
        facts.show(state.facts());
        remedies.show(state.remedies());
        showLog(state);
    }

    private void showLog(WhyState state) {
        String text = state.log().isEmpty() ? words.get("log.none") : String.join("\n", state.log());
        if (!text.equals(log.getText())) {
            log.setText(text);
            log.setCaretPosition(0);
        }
        log.setFont(new Font(Font.MONOSPACED, Font.PLAIN, headline.getFont().getSize() * 3 / 4));
    }

    void focusCheck() {
        check.requestFocusInWindow();
    }

    @Override
    public Color getBackground() {
        return Palette.surface();
    }

    private static final class SurfaceTabs extends JTabbedPane {
        @Override
        public Color getBackground() {
            return Palette.surface();
        }
    }
}
