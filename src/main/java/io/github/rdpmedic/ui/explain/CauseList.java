package io.github.rdpmedic.ui.explain;

import io.github.rdpmedic.ui.parts.Words;
import java.util.List;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** The causes, one card each, the likeliest first. */
public final class CauseList extends JPanel {

    private final Words words = Words.of(CauseList.class);
    private List<CauseCard> cards = List.of();

    public CauseList() {
        super(new MigLayout("insets 0, gap 0 8, wrap 1, fillx", "[grow,fill,0:0]"));
        setOpaque(false);
        setName("causes");
    }

    public void show(List<CauseCard> newCards) {
        if (!cards.equals(newCards)) {
            cards = List.copyOf(newCards);
            removeAll();
            cards.forEach(card -> add(new CauseView(card, words), "wmin 0"));
            revalidate();
            repaint();
        }
    }
}
