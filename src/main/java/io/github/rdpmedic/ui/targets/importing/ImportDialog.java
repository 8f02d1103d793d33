package io.github.rdpmedic.ui.targets.importing;

import io.github.rdpmedic.config.ImportEdits;
import io.github.rdpmedic.config.SavedTargets;
import io.github.rdpmedic.config.TargetEdit;
import io.github.rdpmedic.config.importing.Discovery;
import io.github.rdpmedic.config.importing.ImportPreview;
import io.github.rdpmedic.config.importing.SourceId;
import io.github.rdpmedic.config.importing.TargetImport;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.DialogFrame;
import io.github.rdpmedic.ui.parts.Fitting;
import io.github.rdpmedic.ui.parts.SaveFailure;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.watch.SameMachine;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Window;
import java.io.File;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javax.swing.JDialog;
import javax.swing.JFileChooser;

/** What other programs have saved, to be ticked and taken over. Confined to the EDT. */
public final class ImportDialog {

    private final TargetImport importing;
    private final SavedTargets saved;
    private final Background background;
    private final Supplier<List<SameMachine>> same;
    private final Runnable taken;
    private final Words words = Words.of(ImportDialog.class);
    private final ImportRows presenter = new ImportRows(words.locale());
    private final ImportView view;
    private final JDialog dialog;
    private volatile boolean closed;

    /**
     * @param same saved hosts behind which checks have met one machine; returns at once
     * @param taken told on the EDT when something was saved
     */
    public ImportDialog(
            Window owner,
            TargetImport importing,
            SavedTargets saved,
            Supplier<List<SameMachine>> same,
            Background background,
            Runnable taken) {
        this.importing = importing;
        this.saved = saved;
        this.background = background;
        this.same = same;
        this.taken = taken;
        this.view = new ImportView(words, presenter, new Choices());
        this.dialog = DialogFrame.of(owner, words.get("title"), "import", view, this::close);
    }

    /** Shows itself and looks everywhere. */
    public void show() {
        open();
        look(Optional.empty(), this::everywhere);
    }

    /** Shows itself and looks at one file or folder. */
    public void show(Path file) {
        open();
        look(Optional.of(file), () -> importing.read(file));
    }

    /** Looks everywhere, and shows itself only when there is something to take over. */
    public void showIfAnyIsFound() {
        background.run(
                () -> preview(everywhere()),
                preview -> {
                    if (!preview.proposed().isEmpty()) {
                        open();
                        found(preview);
                        view.showStatus(words.get("welcome"));
                    }
                },
                failure -> {});
    }

    private void open() {
        if (!dialog.isShowing()) {
            dialog.pack();
            dialog.setSize(Fitting.onScreen(dialog, dialog.getSize()));
            dialog.setLocationRelativeTo(dialog.getOwner());
            Fitting.keepOnScreen(dialog);
        }
        dialog.setVisible(true);
    }

    /** High enough for what is left out, as far as the screen has room. */
    private void fit() {
        int wanted = Math.max(dialog.getHeight(), Fitting.preferredSize(dialog).height);
        dialog.setSize(Fitting.onScreen(dialog, new Dimension(dialog.getWidth(), wanted)));
        Fitting.keepOnScreen(dialog);
        dialog.validate();
    }

    private Discovery everywhere() {
        return importing.discover(EnumSet.allOf(SourceId.class), this::lookingAt);
    }

    private boolean lookingAt(SourceId next, int done, int all) {
        EventQueue.invokeLater(() -> {
            if (!closed && dialog.isShowing()) {
                view.showProgress(Optional.of(words.get("looking-at", next.program())), done, all);
            }
        });
        return !closed;
    }

    private void look(Optional<Path> place, Callable<Discovery> where) {
        String looking = place.map(file -> words.get("reading", Printable.of(file.toString())))
                .orElseGet(() -> words.get("looking"));
        view.showProgress(Optional.of(looking), 0, 0);
        view.show(List.of());
        view.showLeftOut("");
        background.run(() -> preview(where.call()), this::found, this::failed);
    }

    private ImportPreview preview(Discovery discovery) {
        return ImportPreview.of(
                discovery, saved.roster(), target -> saved.origin(target).isEmpty());
    }

    private void found(ImportPreview preview) {
        view.showProgress(Optional.empty(), 1, 1);
        List<SameMachine> own = same.get().stream()
                .filter(machine ->
                        preview.gone().stream().noneMatch(gone -> gone.target().equals(machine.other())))
                .filter(machine -> saved.origin(machine.other()).isEmpty())
                .filter(machine -> saved.named(machine.other().name()).isPresent())
                .toList();
        view.showStatus(presenter.summary(preview, own));
        view.show(presenter.present(preview, own));
        view.showLeftOut(presenter.leftOut(preview));
        if (dialog.isDisplayable()) {
            fit();
        }
    }

    private void failed(Exception failure) {
        view.showProgress(Optional.empty(), 1, 1);
        view.showStatus(SaveFailure.sentence(failure, words));
        view.judge();
    }

    private boolean save(List<TargetEdit> edits) throws Exception {
        saved.edit(edits);
        return true;
    }

    private void close() {
        closed = true;
        dialog.dispose();
    }

    public JDialog dialog() {
        return dialog;
    }

    private final class Choices implements ImportView.Commands {

        @Override
        public void openFile() {
            JFileChooser chooser = new JFileChooser();
            chooser.setDialogTitle(words.get("chooser.title"));
            chooser.setFileSelectionMode(JFileChooser.FILES_AND_DIRECTORIES);
            if (chooser.showOpenDialog(dialog) == JFileChooser.APPROVE_OPTION) {
                File chosen = chooser.getSelectedFile();
                look(Optional.of(chosen.toPath()), () -> importing.read(chosen.toPath()));
            }
        }

        @Override
        public void take() {
            List<ImportRow> ticked = view.ticked();
            List<TargetEdit> edits = ImportEdits.of(
                    ticked.stream().flatMap(row -> row.candidate().stream()).toList(),
                    ticked.stream().flatMap(row -> row.gone().stream()).toList());
            view.waitForSaving();
            background.run(
                    () -> save(edits),
                    done -> {
                        close();
                        taken.run();
                    },
                    ImportDialog.this::failed);
        }

        @Override
        public void cancel() {
            close();
        }
    }
}
