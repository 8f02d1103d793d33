package io.github.rdpmedic.ui.targets.importing;

import io.github.rdpmedic.ui.parts.Buttons;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.parts.WrappedText;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;

/** The rows with their ticks, where the selected one was found, and what could not be taken over. */
final class ImportView extends JPanel {

    /** What a person does here. */
    interface Commands {

        void openFile();

        void take();

        void cancel();
    }

    private final Words words;
    private final transient ImportRows presenter;
    private final WrappedText status = new WrappedText("", Palette::text);
    private final JProgressBar progress = new JProgressBar();
    private final ImportTable table;
    private final WrappedText details = new WrappedText("", Palette::secondary);
    private final JPanel leftOut = new JPanel(new MigLayout("insets 0, gap 4, wrap 1", "[grow,fill]", "[][grow,fill]"));
    private final WrappedText remarks = new WrappedText("", Palette::secondary);
    private final JLabel effect = Captions.secondary(" ");
    private final JButton file;
    private final JButton all;
    private final JButton none;
    private final JButton take;

    ImportView(Words words, ImportRows presenter, Commands commands) {
        super(new MigLayout("insets 18, gap 0, wrap 1, hidemode 3", "[grow,fill]", "[][][][grow,fill][][][]"));
        this.words = words;
        this.presenter = presenter;
        this.table = new ImportTable(words);
        this.file = Buttons.plain(words.get("button.file"), "import.file", commands::openFile);
        this.all = Buttons.plain(words.get("button.all"), "import.all", () -> table.tickAll(true));
        this.none = Buttons.plain(words.get("button.none"), "import.none", () -> table.tickAll(false));
        this.take = Buttons.primary(words.get("button.take"), "import.take", commands::take);
        status.setName("import.status");
        progress.setName("import.progress");
        progress.getAccessibleContext().setAccessibleName(words.get("progress"));
        effect.setName("import.effect");
        add(status, "wmin 0, gapbottom 8");
        add(progress, "gapbottom 8");
        add(choices(), "wmin 0, gapbottom 8");
        add(new JScrollPane(table), "w 0:740lp, h 90lp:300lp");
        add(details(), "wmin 0, h 34lp:60lp, gaptop 6");
        add(leftOut(), "wmin 0, h 52lp:84lp, gaptop 8");
        add(decision(commands), "wmin 0, gaptop 12");
        table.getModel().addTableModelListener(event -> judge());
        table.getSelectionModel().addListSelectionListener(event -> showDetails());
        show(List.of());
    }

    private JPanel choices() {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8", "[][]push[]"));
        row.add(all);
        row.add(none);
        row.add(file);
        return row;
    }

    private JScrollPane details() {
        details.setName("import.details");
        details.getAccessibleContext().setAccessibleName(words.get("details"));
        return readable(details);
    }

    private JPanel leftOut() {
        remarks.setName("import.left-out");
        remarks.getAccessibleContext().setAccessibleName(words.get("left-out"));
        leftOut.add(Captions.bold(words.get("left-out")));
        leftOut.add(readable(remarks), "wmin 0");
        leftOut.setVisible(false);
        return leftOut;
    }

    /** Reached by Tab, so that it can be scrolled and read without a mouse. */
    private static JScrollPane readable(WrappedText text) {
        text.setFocusable(true);
        JScrollPane scrolling =
                new JScrollPane(text, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scrolling.setBorder(null);
        scrolling.setOpaque(false);
        scrolling.getViewport().setOpaque(false);
        return scrolling;
    }

    private JPanel decision(Commands commands) {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8", "[grow,fill][][]"));
        row.add(effect, "wmin 0");
        row.add(take, "sizegroup buttons");
        row.add(Buttons.plain(words.get("button.cancel"), "import.cancel", commands::cancel), "sizegroup buttons");
        return row;
    }

    /** @param looking at what; empty when nothing goes on */
    void showProgress(Optional<String> looking, int done, int all) {
        looking.ifPresent(status::setText);
        progress.setVisible(looking.isPresent());
        progress.setIndeterminate(all == 0);
        progress.setMaximum(Math.max(1, all));
        progress.setValue(done);
        file.setEnabled(looking.isEmpty());
    }

    void showStatus(String sentence) {
        status.setText(sentence);
    }

    void show(List<ImportRow> rows) {
        table.show(rows);
        boolean any = !rows.isEmpty();
        all.setEnabled(any);
        none.setEnabled(any);
        if (any) {
            table.requestFocusInWindow();
        }
        showDetails();
        judge();
    }

    void showLeftOut(String lines) {
        remarks.setText(lines);
        remarks.setCaretPosition(0);
        leftOut.setVisible(!lines.isEmpty());
    }

    List<ImportRow> ticked() {
        return table.rows().ticked();
    }

    void judge() {
        List<ImportRow> ticked = ticked();
        effect.setText(table.getRowCount() == 0 ? " " : presenter.effect(ticked));
        take.setEnabled(!ticked.isEmpty());
    }

    void waitForSaving() {
        take.setEnabled(false);
    }

    private void showDetails() {
        details.setText(table.current().map(ImportRow::details).orElse(""));
        details.setCaretPosition(0);
    }
}
