package io.github.rdpmedic.ui.targets;

import io.github.rdpmedic.config.SavedTargets;
import io.github.rdpmedic.config.TargetEdit;
import io.github.rdpmedic.config.importing.Candidate;
import io.github.rdpmedic.config.importing.Discovery;
import io.github.rdpmedic.config.importing.ImportPreview;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.icons.AppIcon;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Buttons;
import io.github.rdpmedic.ui.parts.Fitting;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.SaveFailure;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.parts.WrappedText;
import java.awt.Dialog;
import java.awt.Window;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;
import net.miginfocom.swing.MigLayout;

/** The hosts that other programs on this PC have saved, to be ticked and added. Confined to the EDT. */
public final class FindHostsDialog {

    private final Callable<Discovery> discover;
    private final SavedTargets saved;
    private final Background background;
    private final Runnable added;
    private final Words words = Words.of(FindHostsDialog.class);
    private final Map<JCheckBox, Candidate> boxes = new LinkedHashMap<>();
    private final JPanel list = new JPanel(new MigLayout("insets 0, gap 0 2, wrap 1", "[grow,fill]"));
    private final WrappedText status = new WrappedText(words.get("find.looking"), Palette::secondary);
    private final JButton add = Buttons.primary(words.get("find.add"), "find.add", this::add);
    private final JDialog dialog;

    /**
     * @param discover looks, and may take some seconds
     * @param added told on the EDT when hosts were saved
     */
    public FindHostsDialog(
            Window owner, Callable<Discovery> discover, SavedTargets saved, Background background, Runnable added) {
        this.discover = discover;
        this.saved = saved;
        this.background = background;
        this.added = added;
        this.dialog = new JDialog(owner, words.get("find.title"), Dialog.ModalityType.MODELESS);
        dialog.setName("find-hosts");
        dialog.setIconImages(AppIcon.images());
        dialog.setContentPane(content());
        dialog.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
    }

    private JPanel content() {
        JPanel content = new JPanel(new MigLayout("insets 18, gap 0, wrap 1", "[grow,fill]", "[][grow,fill][]"));
        JScrollPane scrolling = new JScrollPane(list);
        scrolling.getVerticalScrollBar().setUnitIncrement(16);
        JPanel buttons = new JPanel(new MigLayout("insets 0, gap 8", "push[][]"));
        buttons.add(add, "sizegroup buttons");
        buttons.add(Buttons.plain(words.get("button.cancel"), "find.cancel", this::close), "sizegroup buttons");
        add.setEnabled(false);
        status.setName("find.status");
        content.add(status, "wmin 0, gapbottom 10");
        content.add(scrolling, "w 440lp, h 240lp");
        content.add(buttons, "gaptop 12");
        content.registerKeyboardAction(
                event -> close(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
        return content;
    }

    public void show() {
        dialog.pack();
        dialog.setSize(Fitting.onScreen(dialog, dialog.getSize()));
        dialog.setLocationRelativeTo(dialog.getOwner());
        Fitting.keepOnScreen(dialog);
        dialog.setVisible(true);
        background.run(
                () -> ImportPreview.of(
                        discover.call(),
                        saved.roster(),
                        target -> saved.origin(target).isEmpty()),
                this::found,
                failure -> status.setText(SaveFailure.sentence(failure, words)));
    }

    private void found(ImportPreview preview) {
        List<Candidate> fresh = preview.candidates().stream()
                .filter(candidate -> !candidate.saved())
                .toList();
        fresh.forEach(this::offer);
        status.setText(fresh.isEmpty() ? words.get("find.none") : words.get("find.found", fresh.size()));
        boxes.keySet().stream().findFirst().ifPresent(JComponent::requestFocusInWindow);
        judge();
        Fitting.grow(dialog);
    }

    private void offer(Candidate candidate) {
        String sources = candidate.sources().stream()
                .map(found -> found.source().program())
                .distinct()
                .collect(Collectors.joining(", "));
        Target target = candidate.target();
        JCheckBox box = new JCheckBox(
                words.get(
                        "find.row",
                        Printable.of(target.name()),
                        target.endpoint().toString(),
                        sources),
                true);
        box.putClientProperty("html.disable", true);
        box.addActionListener(event -> judge());
        boxes.put(box, candidate);
        list.add(box);
    }

    private void judge() {
        add.setEnabled(boxes.keySet().stream().anyMatch(JCheckBox::isSelected));
    }

    private void add() {
        List<TargetEdit> ticked = boxes.entrySet().stream()
                .filter(box -> box.getKey().isSelected())
                .map(Map.Entry::getValue)
                .<TargetEdit>map(candidate -> new TargetEdit.Add(candidate.asSaved()))
                .toList();
        add.setEnabled(false);
        background.run(() -> save(ticked), done -> saved(), this::notSaved);
    }

    private boolean save(List<TargetEdit> ticked) throws Exception {
        saved.edit(ticked);
        return true;
    }

    private void saved() {
        close();
        added.run();
    }

    private void notSaved(Exception failure) {
        status.setText(SaveFailure.sentence(failure, words));
        judge();
    }

    private void close() {
        dialog.dispose();
    }

    public JDialog dialog() {
        return dialog;
    }
}
