package io.github.rdpmedic.ui.fixes;

import io.github.rdpmedic.fix.FixEngine;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.FixResult;
import io.github.rdpmedic.fix.UndoResult;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Words;
import java.awt.EventQueue;
import java.awt.Window;
import java.util.Optional;
import javax.swing.JDialog;

/**
 * Shows what a quick fix would change, applies it on request, shows what came of it, and takes it back when it did
 * not help. Confined to the EDT.
 */
public final class FixDialog {

    private final FixRequest request;
    private final FixEngine engine;
    private final Background background;
    private final Runnable changed;
    private final FixPresenter presenter;
    private final FixWindow window;
    private Optional<FixPlan> plan = Optional.empty();
    private Optional<FixResult> result = Optional.empty();

    /** @param changed runs on the EDT after the fix was applied or taken back: to check again, to renew the menu */
    public FixDialog(Window owner, FixRequest request, FixEngine engine, Background background, Runnable changed) {
        this.request = request;
        this.engine = engine;
        this.background = background;
        this.changed = changed;
        this.presenter =
                new FixPresenter(request.fix(), Words.of(FixDialog.class).locale());
        this.window = new FixWindow(owner, presenter.preparing(), new FixView.Wishes(this::apply, this::undo));
    }

    public void show() {
        window.open();
        background.run(request::plan, this::planned, failure -> window.show(presenter.broken(failure)));
    }

    private void planned(FixPlan made) {
        plan = Optional.of(made);
        window.show(presenter.preview(made));
    }

    private void apply() {
        FixPlan agreed = plan.orElseThrow();
        window.show(presenter.applying(agreed, Optional.empty()));
        background.run(
                () -> engine.apply(request.fix(), agreed, request.evidence(), this::progress),
                this::done,
                this::broken);
    }

    /** Comes from the thread that works. */
    private void progress(Message step) {
        EventQueue.invokeLater(() -> window.show(presenter.applying(plan.orElseThrow(), Optional.of(step))));
    }

    private void done(FixResult came) {
        result = Optional.of(came);
        window.show(presenter.done(came, plan.orElseThrow()));
        changed.run();
    }

    private void undo() {
        String journalId = result.flatMap(FixResult::journalId).orElseThrow();
        window.show(presenter.undoing(result.orElseThrow()));
        background.run(() -> engine.undo(journalId), this::undone, this::broken);
    }

    private void undone(UndoResult back) {
        window.show(presenter.undone(back));
        changed.run();
    }

    private void broken(Exception failure) {
        window.show(presenter.broken(failure));
        changed.run();
    }

    public JDialog dialog() {
        return window.dialog();
    }
}
