package io.github.rdpmedic.ui.explain;

import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.parts.WrappedText;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** The card of one cause: what speaks for it, what against, what would decide, and what is said of it wrongly. */
final class CauseView extends JPanel {

    private static final int ARC = 10;

    private final Words words;

    CauseView(CauseCard card, Words words) {
        super(new MigLayout("insets 9 12 9 12, gap 8 3, wrap 2, fillx", "[][grow,fill,0:0]"));
        this.words = words;
        setOpaque(false);
        add(title(card), "span 2, growx, wmin 0");
        lines("for", card.evidenceFor(), Palette::good, Palette::text);
        lines("against", card.evidenceAgainst(), Palette::secondary, Palette::secondary);
        if (card.evidenceAgainst().isEmpty()) {
            lines("against", List.of(words.get("against.nothing")), Palette::secondary, Palette::secondary);
        }
        lines("decides", List.of(card.test()), Palette::secondary, Palette::secondary);
        if (!card.corrections().isEmpty()) {
            add(
                    new Disclosure(words.get("corrections", card.corrections().size()), card.corrections()),
                    "span 2, growx, wmin 0");
        }
    }

    private static JPanel title(CauseCard card) {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 0", "[grow,fill,0:0]12[]"));
        row.setOpaque(false);
        WrappedText title = new WrappedText(card.title());
        row.add(Captions.styled(title, "h4"), "wmin 0");
        row.add(new WeightBar(card.share(), card.shareSpoken()), "aligny top, gaptop 5");
        return row;
    }

    private void lines(String key, List<String> texts, Supplier<Color> label, Supplier<Color> text) {
        for (String one : texts) {
            boolean first = one.equals(texts.get(0));
            add(Captions.tinted(first ? words.get(key) : "", label), "aligny top, gaptop 1");
            WrappedText shown = new WrappedText(one, text);
            shown.getAccessibleContext().setAccessibleName(words.get(key) + " " + one);
            add(Captions.styled(shown, "medium"), "growx, wmin 0");
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int arc = UIScale.scale(ARC);
        g.setColor(Palette.line());
        g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
        g.dispose();
    }
}
