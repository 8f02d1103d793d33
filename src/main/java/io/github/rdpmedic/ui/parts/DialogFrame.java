package io.github.rdpmedic.ui.parts;

import io.github.rdpmedic.ui.icons.AppIcon;
import java.awt.Dialog;
import java.awt.Window;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;

/** What the dialogs have in common: an icon, a name for tests, one way to close, and Escape. */
public final class DialogFrame {

    private DialogFrame() {}

    /** @param cancel what Escape does */
    public static JDialog of(Window owner, String title, String name, JPanel content, Runnable cancel) {
        JDialog dialog = new JDialog(owner, title, Dialog.ModalityType.MODELESS);
        dialog.setName(name);
        dialog.setIconImages(AppIcon.images());
        dialog.setContentPane(content);
        dialog.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        content.registerKeyboardAction(
                event -> cancel.run(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
        return dialog;
    }
}
