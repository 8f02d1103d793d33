package io.github.rdpmedic.ui.panel;

import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.parts.Buttons;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.parts.WrappedText;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** What a newcomer sees: what this is, and the three ways to begin. */
final class EmptyView extends JPanel {

    private final JButton add;

    EmptyView(Words words, UserActions actions) {
        super(new MigLayout("insets 28 32 28 32, gap 0, wrap 1", "[grow,fill]"));
        setOpaque(false);
        add = Buttons.primary(words.get("empty.add"), "empty.add", actions::addTarget);
        JButton demo = Buttons.plain(words.get("empty.demo"), "empty.demo", actions::startDemo);
        add(Captions.styled(Captions.plain(words.get("empty.title")), "h3"));
        add(new WrappedText(words.get("empty.text")), "wmin 0, gaptop 10");
        JPanel choices = new JPanel(new MigLayout("insets 0, gap 8"));
        choices.setOpaque(false);
        choices.add(add);
        choices.add(Buttons.plain(words.get("empty.find"), "empty.find", actions::findHosts));
        choices.add(demo);
        add(choices, "gaptop 18");
        add(new WrappedText(words.get("empty.demo-hint"), Palette::secondary), "wmin 0, growx, gaptop 8");
    }

    void focusFirstChoice() {
        add.requestFocusInWindow();
    }
}
