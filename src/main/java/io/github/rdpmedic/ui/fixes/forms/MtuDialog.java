package io.github.rdpmedic.ui.fixes.forms;

import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.SetMtu;
import io.github.rdpmedic.ui.parts.DialogFrame;
import io.github.rdpmedic.ui.parts.Words;
import java.awt.Dimension;
import java.awt.Window;
import java.util.function.Consumer;
import javax.swing.JDialog;

/** Lets a person choose a network interface and its MTU. Confined to the EDT. */
public final class MtuDialog {

    private final MtuForm form;
    private final Consumer<FixOptions> chosen;
    private final JDialog dialog;

    public MtuDialog(Window owner, SetMtu.Offer offer, Consumer<FixOptions> chosen) {
        Words words = Words.of(MtuDialog.class);
        this.chosen = chosen;
        this.form = new MtuForm(words, offer, this::next, this::close);
        this.dialog = DialogFrame.of(owner, words.get("mtu.title"), "mtu-form", form, this::close);
        dialog.getRootPane().setDefaultButton(form.nextButton());
        dialog.setSize(UIScale.scale(new Dimension(460, 240)));
    }

    public void show() {
        dialog.setLocationRelativeTo(dialog.getOwner());
        dialog.setVisible(true);
    }

    private void next() {
        FixOptions options = form.options();
        close();
        chosen.accept(options);
    }

    private void close() {
        dialog.dispose();
    }

    JDialog dialog() {
        return dialog;
    }
}
