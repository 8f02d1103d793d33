package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.report.Report;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.why.Reports;
import io.github.rdpmedic.watch.TargetStatus;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.datatransfer.StringSelection;
import java.util.function.Supplier;
import javax.swing.JOptionPane;

/** Puts reports on the clipboard, without names, as the menu offers it. Confined to the EDT. */
final class ReportCopies {

    private final Words words = Words.of(ReportCopies.class);
    private final Reports reports;
    private final Background background;
    private final Supplier<Window> owner;

    ReportCopies(Reports reports, Background background, Supplier<Window> owner) {
        this.reports = reports;
        this.background = background;
        this.owner = owner;
    }

    void copy(TargetStatus status) {
        background.run(
                () -> reports.about(status).in(Report.Format.TEXT, words.locale(), false),
                text -> Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null),
                failure -> JOptionPane.showMessageDialog(
                        owner.get(),
                        words.get("report.failed", Printable.of(String.valueOf(failure.getMessage()))),
                        words.get("report.title", Printable.of(status.target().name())),
                        JOptionPane.WARNING_MESSAGE));
    }
}
