package io.github.rdpmedic.ui.fixes;

import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.fix.FixPreview;
import io.github.rdpmedic.fix.FixResult;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.ui.icons.AppIcon;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Words;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;

/** Shows what a quick fix would change, applies it on request, and shows what came of it. Confined to the EDT. */
public final class FixDialog {

    private final QuickFix fix;
    private final Background background;
    private final Consumer<FixResult> applied;
    private final FixPresenter presenter;
    private final JDialog dialog;
    private final FixView view;
    private FixPreview preview;
    private boolean applying;

    /** @param applied hears of the outcome on the EDT: to check again, and to offer to take it back */
    public FixDialog(Window owner, QuickFix fix, Background background, Consumer<FixResult> applied) {
        this.fix = fix;
        this.background = background;
        this.applied = applied;
        this.presenter = new FixPresenter(fix, Words.of(FixDialog.class).locale());
        this.view = new FixView(this::apply, this::close);
        this.dialog = new JDialog(owner, presenter.preparing().title(), Dialog.ModalityType.MODELESS);
        dialog.setName("fix");
        dialog.setIconImages(AppIcon.images());
        dialog.setContentPane(view);
        dialog.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        dialog.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                close();
            }
        });
        view.registerKeyboardAction(
                event -> close(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
    }

    public void show() {
        view.show(presenter.preparing());
        dialog.setSize(UIScale.scale(new Dimension(540, 400)));
        dialog.setLocationRelativeTo(dialog.getOwner());
        dialog.setVisible(true);
        background.run(fix::preview, this::previewed, failure -> view.show(presenter.broken(failure)));
    }

    private void previewed(FixPreview made) {
        preview = made;
        view.show(presenter.preview(made));
    }

    private void apply() {
        applying = true;
        view.show(presenter.applying(preview));
        background.run(fix::apply, this::done, this::broken);
    }

    private void done(FixResult result) {
        applying = false;
        view.show(presenter.done(result));
        applied.accept(result);
    }

    private void broken(Exception failure) {
        applying = false;
        view.show(presenter.broken(failure));
    }

    /** Not while the fix is being applied: its outcome must be seen. */
    private void close() {
        if (!applying) {
            dialog.dispose();
        }
    }

    public JDialog dialog() {
        return dialog;
    }
}
