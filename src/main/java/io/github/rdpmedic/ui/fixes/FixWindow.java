package io.github.rdpmedic.ui.fixes;

import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.ui.icons.AppIcon;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;

/** The frame round the content: it stays open while something is being changed. Confined to the EDT. */
final class FixWindow {

    private final JDialog dialog;
    private final FixView view;
    private FixState state;

    FixWindow(Window owner, FixState first, FixView.Wishes wishes) {
        view = new FixView(wishes, this::close);
        state = first;
        dialog = new JDialog(owner, first.title(), Dialog.ModalityType.MODELESS);
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

    void open() {
        view.show(state);
        dialog.setSize(UIScale.scale(new Dimension(540, 400)));
        dialog.setLocationRelativeTo(dialog.getOwner());
        dialog.setVisible(true);
    }

    void show(FixState newState) {
        state = newState;
        view.show(newState);
    }

    /** Not while something is being changed: its outcome must be seen. */
    private void close() {
        if (!state.changing()) {
            dialog.dispose();
        }
    }

    JDialog dialog() {
        return dialog;
    }
}
