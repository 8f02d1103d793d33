package io.github.rdpmedic.ui.fixes;

import io.github.rdpmedic.fix.FixEngine;
import io.github.rdpmedic.fix.UndoResult;
import io.github.rdpmedic.fix.journal.JournalEntry;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Words;
import java.awt.Window;
import javax.swing.JDialog;

/** "Undo last fix": shows what would be taken back, does it on request, and says what came of it. Confined to the EDT. */
public final class TakeBackDialog {

    private final JournalEntry entry;
    private final FixEngine engine;
    private final Background background;
    private final Runnable changed;
    private final TakeBackPresenter presenter;
    private final FixWindow window;

    /** @param changed runs on the EDT afterwards: to check again, to renew the menu */
    public TakeBackDialog(Window owner, JournalEntry entry, FixEngine engine, Background background, Runnable changed) {
        this.entry = entry;
        this.engine = engine;
        this.background = background;
        this.changed = changed;
        this.presenter =
                new TakeBackPresenter(entry, Words.of(TakeBackDialog.class).locale());
        this.window = new FixWindow(owner, presenter.preview(), new FixView.Wishes(this::undo, this::undo));
    }

    public void show() {
        window.open();
    }

    private void undo() {
        window.show(presenter.undoing());
        background.run(() -> engine.undo(entry.id()), this::undone, failure -> {
            window.show(presenter.broken(failure));
            changed.run();
        });
    }

    private void undone(UndoResult back) {
        window.show(presenter.undone(back));
        changed.run();
    }

    public JDialog dialog() {
        return window.dialog();
    }
}
