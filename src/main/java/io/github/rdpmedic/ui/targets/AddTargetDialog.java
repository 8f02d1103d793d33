package io.github.rdpmedic.ui.targets;

import io.github.rdpmedic.config.ConfigException;
import io.github.rdpmedic.config.SavedTargets;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.DialogFrame;
import io.github.rdpmedic.ui.parts.Fitting;
import io.github.rdpmedic.ui.parts.SaveFailure;
import io.github.rdpmedic.ui.parts.Words;
import java.awt.Window;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JDialog;

/** Adds a host: address, name, a check before it is saved. Confined to the EDT. */
public final class AddTargetDialog {

    private final SavedTargets saved;
    private final TrialCheck trial;
    private final Background background;
    private final Consumer<Target> added;
    private final Words words = Words.of(AddTargetDialog.class);
    private final AddTargetPresenter presenter = new AddTargetPresenter(words.locale());
    private final AddTargetView view;
    private final JDialog dialog;
    private final List<String> taken;

    /**
     * @param check starts a full check and returns at once
     * @param added hears on the EDT of a target that was saved
     */
    public AddTargetDialog(
            Window owner,
            SavedTargets saved,
            Function<Target, CompletableFuture<CheckResult>> check,
            Background background,
            Consumer<Target> added) {
        this.saved = saved;
        this.trial = new TrialCheck(check);
        this.background = background;
        this.added = added;
        this.taken = saved.all().stream().map(Target::name).toList();
        this.view = new AddTargetView(words, this::judge, this::check, this::save, this::close);
        this.dialog = DialogFrame.of(owner, words.get("title"), "add-target", view, this::close);
        dialog.getRootPane().setDefaultButton(view.saveButton());
        judge();
    }

    public void show() {
        dialog.pack();
        dialog.setLocationRelativeTo(dialog.getOwner());
        Fitting.keepOnScreen(dialog);
        dialog.setVisible(true);
        view.focusAddress();
    }

    private AddTargetState judged() {
        return presenter.judge(view.name(), view.address(), taken);
    }

    private void judge() {
        trial.callOff();
        view.show(judged());
        view.showNothing();
        Fitting.grow(dialog);
    }

    private void check() {
        judged().target().ifPresent(target -> {
            view.showChecking();
            trial.start(target, this::checked, this::notChecked);
        });
    }

    private void checked(CheckResult result) {
        view.showVerdict(result.state(), presenter.verdict(result));
        Fitting.grow(dialog);
    }

    private void notChecked(Throwable failure) {
        view.showError(words.get("check-failed", Printable.of(String.valueOf(failure.getMessage()))));
        Fitting.grow(dialog);
    }

    private void save() {
        judged().target().ifPresent(target -> {
            view.setBusy(true);
            background.run(() -> saveNow(target), this::saved, this::notSaved);
        });
    }

    private Target saveNow(Target target) throws ConfigException {
        saved.add(target);
        return target;
    }

    private void saved(Target target) {
        close();
        added.accept(target);
    }

    private void notSaved(Exception failure) {
        view.setBusy(false);
        view.showError(words.get("save-failed", SaveFailure.sentence(failure, words)));
    }

    private void close() {
        trial.callOff();
        dialog.dispose();
    }

    public JDialog dialog() {
        return dialog;
    }
}
