package io.github.rdpmedic.ui.about;

import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.ui.icons.AppIcon;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Buttons;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.DialogFrame;
import io.github.rdpmedic.ui.parts.Fitting;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.parts.WrappedText;
import java.awt.Desktop;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.swing.ImageIcon;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;

/** What the program is, what it takes, what it leaves behind and where its files are. Confined to the EDT. */
public final class AboutWindow {

    private final Words words = Words.of(AboutWindow.class);
    private final Background background;
    private final JDialog dialog;
    private final JPanel facts = new JPanel(new MigLayout("insets 0, gap 0 6, wrap 2", "[]16[grow,fill,0:0]"));
    private final JTextArea licences = new JTextArea();
    private final JLabel version = Captions.secondary("");
    private final WrappedText problem = new WrappedText("", Palette::critical);

    /**
     * @param folders by the key of their name: where the files of this program are
     */
    public AboutWindow(Window owner, Map<String, Path> folders, Background background) {
        this.background = background;
        JPanel content = new JPanel(new MigLayout("insets 18, gap 0, wrap 1, hidemode 3, fillx", "[grow,fill,500lp]"));
        content.add(head());
        content.add(facts, "gaptop 14, wmin 0");
        content.add(Captions.heading(words.get("files")), "gaptop 16");
        folders.forEach((key, folder) -> content.add(folder(key, folder), "gaptop 6, wmin 0"));
        problem.setName("problem");
        problem.setVisible(false);
        content.add(problem, "gaptop 6, wmin 0");
        content.add(Captions.heading(words.get("licences")), "gaptop 16");
        content.add(licences(), "gaptop 6, h 130lp, wmin 0");
        JButton close = Buttons.plain(words.get("close"), "close", this::dispose);
        content.add(close, "gaptop 16, growx 0, align right");
        dialog = DialogFrame.of(owner, words.get("title"), "about", content, this::dispose);
        dialog.getRootPane().setDefaultButton(close);
    }

    private void dispose() {
        dialog.dispose();
    }

    private JPanel head() {
        JPanel head = new JPanel(new MigLayout("insets 0, gap 0", "[]14[grow,fill]"));
        head.add(new JLabel(new ImageIcon(AppIcon.large())), "spany 2");
        head.add(Captions.heading("RDP Medic"), "wrap");
        version.setName("version");
        head.add(version);
        return head;
    }

    private JPanel folder(String key, Path folder) {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8", "[90lp!][grow,fill,0:0][]"));
        JTextField path = new JTextField(folder.toString());
        path.setName("folder." + key);
        path.setEditable(false);
        path.setCaretPosition(0);
        JLabel label = Captions.plain(words.get("folder." + key));
        label.setLabelFor(path);
        row.add(label);
        row.add(path);
        row.add(Buttons.plain(words.get("open"), "open." + key, () -> open(folder)));
        return row;
    }

    /** The file manager may take its time to start. */
    private void open(Path folder) {
        Callable<Path> work = () -> {
            Files.createDirectories(folder);
            Desktop.getDesktop().open(folder.toFile());
            return folder;
        };
        background.run(work, opened -> problem.setVisible(false), failure -> {
            problem.setText(words.get("open.failed", Printable.of(String.valueOf(failure.getMessage()))));
            problem.setVisible(true);
            Fitting.grow(dialog);
        });
    }

    private JScrollPane licences() {
        JTextArea text = licences;
        text.setName("licences");
        text.getAccessibleContext().setAccessibleName(words.get("licences"));
        text.setEditable(false);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setCaretPosition(0);
        // Tab leads on to the button instead of into a text that cannot be edited.
        text.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        return new JScrollPane(text);
    }

    /** @param state asked off the EDT */
    public void show(Callable<AboutFacts> state) {
        dialog.pack();
        dialog.setLocationRelativeTo(dialog.getOwner());
        Fitting.keepOnScreen(dialog);
        dialog.setVisible(true);
        background.run(
                () -> {
                    AboutFacts known = state.call();
                    return Map.entry(known, AboutFacts.licences());
                },
                read -> {
                    licences.setText(read.getValue());
                    licences.setCaretPosition(0);
                    show(read.getKey());
                },
                failure -> {});
    }

    private void show(AboutFacts known) {
        AboutState state = new AboutPresenter(words.locale())
                .present(known.version(), known.java(), known.footprint(), known.cadence(), known.hosts(), known.at());
        version.setText(state.version());
        facts.removeAll();
        for (AboutState.Line line : state.lines()) {
            facts.add(Captions.secondary(line.label()), "aligny top");
            WrappedText value = new WrappedText(line.value());
            value.setName(line.name());
            facts.add(value, "wmin 0");
        }
        Fitting.grow(dialog);
        dialog.repaint();
    }

    public JDialog dialog() {
        return dialog;
    }
}
