package io.github.rdpmedic.ui.fixes;

import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.ui.parts.DialogFrame;
import java.awt.Dimension;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import javax.swing.JDialog;
import javax.swing.WindowConstants;

/** The frame round the content: it stays open while something is being changed. Confined to the EDT. */
final class FixWindow {

    private final JDialog dialog;
    private final FixView view;
    private FixState state;

    FixWindow(Window owner, FixState first, FixView.Wishes wishes) {
        view = new FixView(wishes, this::close);
        state = first;
        dialog = DialogFrame.of(owner, first.title(), "fix", view, this::close);
        dialog.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        dialog.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                close();
            }
        });
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
