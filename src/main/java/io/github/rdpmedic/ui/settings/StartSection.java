package io.github.rdpmedic.ui.settings;

import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.Autostart;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.parts.WrappedText;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** Whether the program starts at sign-in. That stands with the operating system and not in the settings file. */
final class StartSection extends JPanel {

    private final transient Words words;
    private final transient Autostart autostart;
    private final JCheckBox atSignIn;
    private final WrappedText note = new WrappedText("", Palette::secondary);
    private boolean known;
    private boolean before;

    StartSection(Words words, Autostart autostart) {
        super(new MigLayout("insets 0, gap 0, wrap 1, hidemode 3, fillx", "[grow,fill]"));
        this.words = words;
        this.autostart = autostart;
        atSignIn = new JCheckBox(words.get("start.at-sign-in"));
        atSignIn.setName("start.at-sign-in");
        atSignIn.setEnabled(false);
        note.setName("start.note");
        note.setVisible(false);
        add(Captions.heading(words.get("section.start")));
        add(atSignIn, "gaptop 6");
        add(note, "gapleft 22, gaptop 2, wmin 0");
    }

    /** @param shown is called once the answer is there, because it may need room */
    void ask(Background background, Runnable shown) {
        background.run(
                autostart::standing,
                standing -> {
                    show(standing);
                    shown.run();
                },
                failure -> {
                    say(Optional.of(words.get("start.unknown", sentence(failure, words))));
                    shown.run();
                });
    }

    private void show(Autostart.Standing standing) {
        known = true;
        before = standing.on();
        atSignIn.setSelected(standing.on());
        atSignIn.setEnabled(standing.changeable());
        say(standing.note().map(words::get));
    }

    private void say(Optional<String> sentence) {
        note.setText(sentence.orElse(""));
        note.setVisible(sentence.isPresent());
        atSignIn.getAccessibleContext().setAccessibleDescription(sentence.orElse(""));
    }

    /** What is to be done off the EDT to make what was ticked come true; empty when that is so already. */
    Optional<Callable<Boolean>> change() {
        boolean wanted = atSignIn.isSelected();
        return known && wanted != before
                ? Optional.of(() -> {
                    autostart.set(wanted);
                    return wanted;
                })
                : Optional.empty();
    }

    static String sentence(Exception failure, Words words) {
        return failure instanceof PlatformException known
                ? words.get(known.userMessage())
                : Printable.of(String.valueOf(failure.getMessage()));
    }
}
