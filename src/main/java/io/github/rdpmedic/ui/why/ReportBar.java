package io.github.rdpmedic.ui.why;

import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.AtomicFile;
import io.github.rdpmedic.report.Report;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Buttons;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.watch.TargetStatus;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.swing.JCheckBox;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.filechooser.FileNameExtensionFilter;
import net.miginfocom.swing.MigLayout;

/** Copies or saves the report about the host that is shown, without names unless the box is ticked. */
final class ReportBar extends JPanel {

    private final Words words;
    private final Supplier<TargetStatus> shown;
    private final Reports reports;
    private final Background background;
    private final JCheckBox names;
    private final JLabel outcome = Captions.secondary("");

    ReportBar(Words words, Supplier<TargetStatus> shown, Reports reports, Background background) {
        super(new MigLayout("insets 0, gap 8", "[grow,fill,0:0][][][]"));
        this.words = words;
        this.shown = shown;
        this.reports = reports;
        this.background = background;
        setOpaque(false);
        names = new JCheckBox(words.get("report.names"));
        names.setName("names");
        names.setOpaque(false);
        names.setToolTipText(words.get("report.names.tip"));
        outcome.setName("copied");
        add(outcome, "wmin 0");
        add(names);
        add(Buttons.plain(words.get("button.copy"), "copy", this::copy));
        add(Buttons.plain(words.get("button.save"), "save", this::save));
    }

    private void copy() {
        TargetStatus about = shown.get();
        boolean withNames = names.isSelected();
        make(() -> text(about, withNames, Report.Format.TEXT), text -> {
            Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
            return words.get("copied");
        });
    }

    private void save() {
        JFileChooser chooser = new JFileChooser();
        chooser.setName("save-report");
        chooser.setFileFilter(new FileNameExtensionFilter(words.get("report.files"), "html", "txt"));
        chooser.setSelectedFile(new File(words.get("report.file")));
        if (chooser.showSaveDialog(this) == JFileChooser.APPROVE_OPTION) {
            write(chooser.getSelectedFile().toPath());
        }
    }

    private void write(Path file) {
        TargetStatus about = shown.get();
        boolean withNames = names.isSelected();
        make(
                () -> {
                    String text = text(about, withNames, Report.Format.of(file.toString()));
                    AtomicFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
                    return text;
                },
                text -> words.get("report.saved", Printable.of(file.toString())));
    }

    private String text(TargetStatus about, boolean withNames, Report.Format format) throws Exception {
        return reports.about(about).in(format, words.locale(), withNames);
    }

    private void make(Callable<String> work, UnaryOperator<String> done) {
        background.run(
                work,
                text -> outcome.setText(done.apply(text)),
                failure -> outcome.setText(
                        words.get("report.failed", Printable.of(String.valueOf(failure.getMessage())))));
    }
}
