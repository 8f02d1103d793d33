package io.github.rdpmedic.ui.fixes.forms;

import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.traces.CachePart;
import io.github.rdpmedic.ui.parts.DialogFrame;
import io.github.rdpmedic.ui.parts.Fitting;
import io.github.rdpmedic.ui.parts.Words;
import java.awt.Dimension;
import java.awt.Window;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.JDialog;

/** Lets a person choose what of the cache to clear. Confined to the EDT. */
public final class ClearCacheDialog {

    private static final int WIDTH = 540;
    private static final int TALLEST = 660;
    /** Of the row with the host, the buttons and the frame; a part has a line of its own and two that explain it. */
    private static final int WITHOUT_PARTS = 170;

    private static final int PART = 70;

    private final ClearCacheForm form;
    private final Consumer<FixOptions> chosen;
    private final JDialog dialog;

    /**
     * @param parts what there is on this system
     * @param host the host that it is about; empty for all
     */
    public ClearCacheDialog(Window owner, Set<CachePart> parts, String host, Consumer<FixOptions> chosen) {
        Words words = Words.of(ClearCacheDialog.class);
        this.chosen = chosen;
        this.form = new ClearCacheForm(words, parts, host, this::next, this::close);
        this.dialog = DialogFrame.of(owner, words.get("cache.title"), "clear-cache-form", form, this::close);
        dialog.getRootPane().setDefaultButton(form.nextButton());
        dialog.setSize(Fitting.onScreen(dialog, UIScale.scale(new Dimension(WIDTH, height(parts.size())))));
    }

    /** Windows has nine parts, which scroll; elsewhere there are two. */
    private static int height(int parts) {
        return Math.min(TALLEST, WITHOUT_PARTS + PART * parts);
    }

    public void show() {
        dialog.setLocationRelativeTo(dialog.getOwner());
        Fitting.keepOnScreen(dialog);
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
