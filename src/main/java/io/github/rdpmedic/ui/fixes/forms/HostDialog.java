package io.github.rdpmedic.ui.fixes.forms;

import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.ui.fixes.FixRequest;
import io.github.rdpmedic.ui.parts.DialogFrame;
import io.github.rdpmedic.ui.parts.Words;
import java.awt.Dimension;
import java.awt.Window;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JDialog;

/** Lets a person choose the host that a fix is for. Confined to the EDT. */
final class HostDialog {

    private final QuickFix fix;
    private final HostForm form;
    private final Consumer<FixRequest> chosen;
    private final JDialog dialog;

    /** @param choices at least one */
    HostDialog(Window owner, QuickFix fix, List<HostChoice> choices, Consumer<FixRequest> chosen) {
        Words words = Words.of(HostDialog.class);
        this.fix = fix;
        this.chosen = chosen;
        this.form = new HostForm(words, fix, choices, this::next, this::close);
        this.dialog = DialogFrame.of(owner, words.get(fix.name()), "host-form", form, this::close);
        dialog.getRootPane().setDefaultButton(form.nextButton());
        dialog.setSize(UIScale.scale(new Dimension(460, 240)));
    }

    void show() {
        dialog.setLocationRelativeTo(dialog.getOwner());
        dialog.setVisible(true);
    }

    private void next() {
        FixRequest request = new FixRequest(fix, form.options(), form.chosen().evidence());
        close();
        chosen.accept(request);
    }

    private void close() {
        dialog.dispose();
    }

    JDialog dialog() {
        return dialog;
    }
}
