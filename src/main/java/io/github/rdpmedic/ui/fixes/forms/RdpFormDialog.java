package io.github.rdpmedic.ui.fixes.forms;

import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.FixRefusedException;
import io.github.rdpmedic.fix.rdp.DefaultRdp;
import io.github.rdpmedic.fix.rdp.OpenedRdpFile;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.DialogFrame;
import io.github.rdpmedic.ui.parts.Fitting;
import io.github.rdpmedic.ui.parts.Words;
import java.awt.Dimension;
import java.awt.FileDialog;
import java.awt.Window;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JDialog;

/** Lets a person choose settings of Default.rdp or of another file. Confined to the EDT. */
public final class RdpFormDialog {

    private final Evidence evidence;
    private final Background background;
    private final Consumer<FixOptions> chosen;
    private final Words words = Words.of(RdpFormDialog.class);
    private final RdpFormView view;
    private final JDialog dialog;
    private Optional<OpenedRdpFile> file = Optional.empty();

    /** @param chosen gets what was chosen, on the EDT, once the form has been closed with "Preview" */
    public RdpFormDialog(
            Window owner, DefaultRdp fix, Evidence evidence, Background background, Consumer<FixOptions> chosen) {
        this.evidence = evidence;
        this.background = background;
        this.chosen = chosen;
        this.view =
                new RdpFormView(words, new RdpFormView.Wishes(this::judge, this::chooseFile, this::next, this::close));
        this.dialog = DialogFrame.of(owner, words.get("rdp.title"), "rdp-form", view, this::close);
        dialog.getRootPane().setDefaultButton(view.nextButton());
        dialog.setSize(Fitting.onScreen(dialog, UIScale.scale(new Dimension(620, 640))));
        fix.defaultFile().ifPresentOrElse(this::open, () -> view.showProblem(text("rdp.choose-first")));
    }

    public void show() {
        dialog.setLocationRelativeTo(dialog.getOwner());
        Fitting.keepOnScreen(dialog);
        dialog.setVisible(true);
    }

    /** Reads a file into the form. */
    void open(Path path) {
        background.run(() -> OpenedRdpFile.read(path), this::opened, this::notOpened);
    }

    private void opened(OpenedRdpFile read) {
        file = Optional.of(read);
        view.show(read);
        judge();
    }

    private void notOpened(Exception failure) {
        view.showProblem(
                failure instanceof FixRefusedException refused ? refused.userMessage() : text("rdp.unreadable"));
    }

    private void chooseFile() {
        FileDialog chooser = new FileDialog(dialog, words.get("rdp.choose"), FileDialog.LOAD);
        chooser.setFilenameFilter(
                (folder, name) -> name.toLowerCase(Locale.ROOT).endsWith(".rdp"));
        chooser.setVisible(true);
        File[] files = chooser.getFiles();
        if (files.length > 0) {
            open(files[0].toPath());
        }
    }

    private Optional<RdpForm> form() {
        return file.map(opened -> new RdpForm(opened, view.wanted(opened.content()), evidence));
    }

    private void judge() {
        form().ifPresent(form -> view.show(form.state()));
    }

    private void next() {
        form().ifPresent(form -> {
            FixOptions options = form.options(view.term());
            close();
            chosen.accept(options);
        });
    }

    private void close() {
        dialog.dispose();
    }

    private static Message text(String key) {
        return Message.of(RdpFormDialog.class, key);
    }

    JDialog dialog() {
        return dialog;
    }
}
