package io.github.rdpmedic.ui.explain;

import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Column;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.parts.WrappedText;
import java.awt.BorderLayout;
import java.awt.Rectangle;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** What the codes say, what the probe saw and what can be behind it, one below the other. */
final class AnswerView extends JPanel {

    private final Words words = Words.of(AnswerView.class);
    private final Column column = new Column(new MigLayout("insets 0 2 8 12, gap 0, wrap 1, fillx", "[grow,fill,0:0]"));

    AnswerView() {
        super(new BorderLayout());
        setOpaque(false);
        setName("answer");
        add(column.scrolling());
    }

    void show(ExplainState state) {
        column.removeAll();
        state.hint().ifPresent(hint -> text(hint, "hint", "large", 4));
        for (ExplainState.Code code : state.codes()) {
            column.add(Captions.styled(new WrappedText(code.title()), "h4"), "wmin 0, gaptop 6");
            text(code.meaning(), "meaning." + code.hex(), "regular", 2);
            quiet(code.certainty());
            code.elsewhere().ifPresent(this::quiet);
        }
        if (!state.corrections().isEmpty()) {
            column.add(
                    new Disclosure(words.get("corrections", state.corrections().size()), state.corrections()),
                    "wmin 0, gaptop 6");
        }
        state.seen().ifPresent(seen -> text(seen, "seen", "regular", 12));
        state.causesTitle().ifPresent(title -> column.add(Captions.heading(title), "wmin 0, gaptop 14, gapbottom 4"));
        state.causesNote().ifPresent(note -> text(note, "note", "regular", 0));
        CauseList causes = new CauseList();
        causes.show(state.causes());
        column.add(causes, "wmin 0, gaptop 4");
        state.ruledOut().ifPresent(this::quiet);
        column.revalidate();
        column.repaint();
        column.scrollRectToVisible(new Rectangle(0, 0, 1, 1));
    }

    private void text(String text, String name, String style, int gap) {
        WrappedText shown = new WrappedText(text);
        shown.setName(name);
        shown.setFocusable(true);
        column.add(Captions.styled(shown, style), "wmin 0, gaptop " + gap);
    }

    private void quiet(String text) {
        column.add(Captions.styled(new WrappedText(text, Palette::secondary), "medium"), "wmin 0, gaptop 3");
    }
}
