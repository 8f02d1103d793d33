package io.github.rdpmedic.ui.targets;

import io.github.rdpmedic.config.SavedTargets;
import io.github.rdpmedic.config.TargetEdit;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.SavedTarget;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.DialogFrame;
import io.github.rdpmedic.ui.parts.Fitting;
import io.github.rdpmedic.ui.parts.SaveFailure;
import io.github.rdpmedic.ui.parts.Words;
import java.awt.Window;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.swing.JDialog;

/** Changes a saved host, or saves another like it. Confined to the EDT. */
public final class EditTargetDialog {

    private final SavedTargets saved;
    private final SavedTarget shown;
    private final Optional<Target> replaced;
    private final TrialCheck trial;
    private final Background background;
    private final Runnable edited;
    private final Words words = Words.of(EditTargetDialog.class);
    private final EditTargetPresenter presenter = new EditTargetPresenter(words.locale());
    private final AddTargetPresenter verdicts = new AddTargetPresenter(words.locale());
    private final EditTargetView view;
    private final JDialog dialog;
    private final List<String> taken;

    /**
     * @param replaced the target that is changed; empty to save another one like {@code shown}
     * @param check starts a full check and returns at once
     * @param edited hears on the EDT that it was saved
     */
    public EditTargetDialog(
            Window owner,
            SavedTargets saved,
            SavedTarget shown,
            Optional<Target> replaced,
            Function<Target, CompletableFuture<CheckResult>> check,
            Background background,
            Runnable edited) {
        this.saved = saved;
        this.shown = shown;
        this.replaced = replaced;
        this.trial = new TrialCheck(check);
        this.background = background;
        this.edited = edited;
        this.taken = saved.all().stream()
                .filter(target -> replaced.filter(target::equals).isEmpty())
                .map(Target::name)
                .toList();
        this.view = new EditTargetView(words, TargetInput.of(shown), this::judge, this::test, this::save, this::close);
        String title = words.get(
                replaced.isPresent() ? "edit.title" : "duplicate.title",
                Printable.of(shown.target().name()));
        this.dialog = DialogFrame.of(owner, title, "edit-target", view, this::close);
        dialog.getRootPane().setDefaultButton(view.saveButton());
        judge();
    }

    public void show() {
        dialog.pack();
        dialog.setLocationRelativeTo(dialog.getOwner());
        Fitting.keepOnScreen(dialog);
        dialog.setVisible(true);
        view.focusFirst();
    }

    private Optional<SavedTarget> judged() {
        return presenter.judge(view.input(), shown, taken).result();
    }

    private void judge() {
        trial.callOff();
        view.show(presenter.judge(view.input(), shown, taken));
        Fitting.grow(dialog);
    }

    private void test() {
        judged().ifPresent(result -> {
            view.say(Optional.empty(), words.get("checking"));
            trial.start(result.target(), this::checked, this::notChecked);
        });
    }

    private void checked(CheckResult result) {
        view.say(Optional.of(result.state()), verdicts.verdict(result));
        Fitting.grow(dialog);
    }

    private void notChecked(Throwable failure) {
        String why = Printable.of(String.valueOf(failure.getMessage()));
        view.say(Optional.of(State.UNKNOWN), words.get("check-failed", why));
        Fitting.grow(dialog);
    }

    private void save() {
        judged().ifPresent(result -> {
            view.setBusy(true);
            background.run(() -> saveNow(result), done -> saved(), this::notSaved);
        });
    }

    private SavedTarget saveNow(SavedTarget result) throws Exception {
        TargetEdit edit = replaced.<TargetEdit>map(target -> new TargetEdit.Replace(target.name(), result))
                .orElseGet(() -> new TargetEdit.Add(result));
        saved.edit(List.of(edit));
        return result;
    }

    private void saved() {
        close();
        edited.run();
    }

    private void notSaved(Exception failure) {
        view.setBusy(false);
        view.say(Optional.of(State.WARNING), words.get("save-failed", SaveFailure.sentence(failure, words)));
        Fitting.grow(dialog);
    }

    private void close() {
        trial.callOff();
        dialog.dispose();
    }

    public JDialog dialog() {
        return dialog;
    }
}
