package io.github.rdpmedic.ui.fixes.forms;

import io.github.rdpmedic.fix.rdp.OpenedRdpFile;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.rdpfile.RdpFile;
import io.github.rdpmedic.rdpfile.RdpProperty;
import io.github.rdpmedic.ui.parts.Buttons;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Column;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.parts.WrappedText;
import java.awt.Font;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;

/** The settings of an {@code .rdp} file, and below them the lines that would change. Paints, and decides nothing. */
final class RdpFormView extends JPanel {

    /** The terms that are offered, as {@code --for} takes them. */
    private static final List<String> TERMS = List.of("1h", "24h", "session");

    private final Words words;
    private final Map<RdpProperty, PropertyRow> rows = new EnumMap<>(RdpProperty.class);
    private final WrappedText path = new WrappedText("");
    private final WrappedText notes = new WrappedText("", Palette::warning);
    private final WrappedText problem = new WrappedText("", Palette::critical);
    private final JTextArea difference = new JTextArea();
    private final JLabel termTitle;
    private final JComboBox<String> term = new JComboBox<>();
    private final JCheckBox breakSignature;
    private final JButton next;
    private boolean filling;

    /** What a person can ask for. */
    record Wishes(Runnable changed, Runnable chooseFile, Runnable next, Runnable cancel) {}

    RdpFormView(Words words, Wishes wishes) {
        super(new MigLayout("insets 18, gap 0, wrap 1, hidemode 3, fill", "[grow,fill]"));
        this.words = words;
        termTitle = Captions.plain(words.get("rdp.term"));
        breakSignature = new JCheckBox(words.get("rdp.break-signature"));
        next = Buttons.plain(words.get("button.next"), "next", wishes.next());
        name();
        TERMS.forEach(value -> term.addItem(words.get("rdp.term." + value)));
        breakSignature.addActionListener(event -> wishes.changed().run());
        add(fileRow(wishes), "wmin 0");
        add(notes, "wmin 0, gaptop 8");
        add(settings(wishes).scrolling(), "push, grow, wmin 0, hmin 120, gaptop 8");
        add(Captions.secondary(words.get("rdp.difference")), "gaptop 10");
        add(new JScrollPane(difference), "grow, h 84lp!, wmin 0, gaptop 4");
        add(problem, "wmin 0, gaptop 8");
        add(breakSignature, "gaptop 8");
        add(termRow(), "gaptop 8");
        add(buttons(wishes), "gaptop 14");
    }

    private void name() {
        path.setName("path");
        notes.setName("notes");
        problem.setName("problem");
        difference.setName("difference");
        term.setName("term");
        breakSignature.setName("break-signature");
        termTitle.setLabelFor(term);
        difference.setEditable(false);
        difference.setFont(new Font(Font.MONOSPACED, Font.PLAIN, path.getFont().getSize()));
        difference.setBorder(BorderFactory.createEmptyBorder(6, 8, 6, 8));
        breakSignature.setVisible(false);
        showTerm(false);
        difference.getAccessibleContext().setAccessibleName(words.get("rdp.difference"));
    }

    private JPanel fileRow(Wishes wishes) {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8", "[grow,fill][]"));
        row.add(path, "wmin 0");
        row.add(Buttons.plain(words.get("rdp.choose"), "choose", wishes.chooseFile()));
        return row;
    }

    private Column settings(Wishes wishes) {
        Column form = new Column(new MigLayout("insets 0 0 0 12, gap 16 0, wrap 2", "[grow,fill][290lp!,fill]"));
        for (RdpProperty property : RdpProperty.values()) {
            PropertyRow row = new PropertyRow(property, words, () -> {
                if (!filling) {
                    wishes.changed().run();
                }
            });
            rows.put(property, row);
            row.addTo(form);
        }
        return form;
    }

    private JPanel termRow() {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 10, hidemode 3"));
        row.add(termTitle);
        row.add(term);
        return row;
    }

    private JPanel buttons(Wishes wishes) {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8", "push[][]"));
        row.add(next, "sizegroup buttons");
        row.add(Buttons.plain(words.get("button.cancel"), "cancel", wishes.cancel()), "sizegroup buttons");
        return row;
    }

    void show(OpenedRdpFile file) {
        RdpFile content = file.content();
        filling = true;
        path.setText(file.path().toString());
        rows.forEach((property, row) -> row.show(content.value(property.key())));
        breakSignature.setSelected(false);
        filling = false;
    }

    void show(RdpForm.State state) {
        difference.setText(String.join("\n", state.difference()));
        difference.setCaretPosition(0);
        show(notes, state.notes().stream().map(words::get).collect(Collectors.joining("\n")));
        show(problem, state.problem().map(words::get).orElse(""));
        breakSignature.setVisible(state.breaksSignature());
        showTerm(state.weakens());
        boolean agreed = !state.breaksSignature() || breakSignature.isSelected();
        next.setEnabled(state.problem().isEmpty() && !state.difference().isEmpty() && agreed);
        revalidate();
        repaint();
    }

    private void showTerm(boolean asked) {
        termTitle.setVisible(asked);
        term.setVisible(asked);
    }

    void showProblem(Message text) {
        show(problem, words.get(text));
        next.setEnabled(false);
    }

    private static void show(WrappedText text, String words) {
        text.setText(words);
        text.setVisible(!words.isEmpty());
    }

    Map<RdpProperty, Optional<String>> wanted(RdpFile before) {
        Map<RdpProperty, Optional<String>> wanted = new EnumMap<>(RdpProperty.class);
        rows.forEach((property, row) -> wanted.put(property, row.wanted(before.value(property.key()))));
        return wanted;
    }

    String term() {
        return TERMS.get(Math.max(0, term.getSelectedIndex()));
    }

    JButton nextButton() {
        return next;
    }
}
