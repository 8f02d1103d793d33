package io.github.rdpmedic.ui.why;

import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.ui.parts.Buttons;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Column;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.parts.WrappedText;
import java.awt.BorderLayout;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSeparator;
import net.miginfocom.swing.MigLayout;

/** "What you can do": a button for each quick fix, or the reason why not. */
final class RemediesView extends JPanel {

    private final Words words;
    private final Consumer<QuickFix> offer;
    private final Column column = new Column(new MigLayout("insets 0 0 0 2, gap 0, wrap 2", "[grow,fill]12[]", "[]"));
    private List<WhyState.Remedy> remedies = List.of();

    RemediesView(Words words, Consumer<QuickFix> offer) {
        super(new BorderLayout(0, 10));
        this.words = words;
        this.offer = offer;
        setOpaque(false);
        add(Captions.heading(words.get("remedies.title")), BorderLayout.NORTH);
        add(column.scrolling());
        fill();
    }

    void show(List<WhyState.Remedy> newRemedies) {
        if (!remedies.equals(newRemedies)) {
            remedies = newRemedies;
            fill();
        }
    }

    private void fill() {
        column.removeAll();
        if (remedies.isEmpty()) {
            column.add(new WrappedText(words.get("remedies.none"), Palette::secondary), "span 2, growx, wmin 0");
        }
        for (int i = 0; i < remedies.size(); i++) {
            if (i > 0) {
                column.add(new JSeparator(), "span 2, growx, gaptop 8, gapbottom 8");
            }
            add(remedies.get(i));
        }
        column.revalidate();
        column.repaint();
    }

    private void add(WhyState.Remedy remedy) {
        boolean possible = remedy.whyNot().isEmpty();
        JLabel title = Captions.bold(remedy.title());
        title.setEnabled(possible);
        JButton show =
                Buttons.plain(words.get("remedy.show"), "fix." + remedy.fix().id(), () -> offer.accept(remedy.fix()));
        show.setEnabled(possible);
        show.getAccessibleContext().setAccessibleName(words.get("remedy.spoken", remedy.title()));
        String explanation = remedy.whyNot().orElse(remedy.touches());
        show.getAccessibleContext().setAccessibleDescription(explanation);
        column.add(title, "wmin 0");
        column.add(show, "spany 2, aligny center");
        column.add(new WrappedText(explanation, Palette::secondary), "growx, wmin 0, gaptop 2");
    }
}
