package io.github.rdpmedic.ui.history;

import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.parts.Buttons;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.parts.WrappedText;
import io.github.rdpmedic.watch.history.Range;
import java.awt.Color;
import java.awt.Component;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;

/** The content of the history window. Paints states, forwards wishes. */
final class HistoryView extends JPanel {

    /** What a person can ask for in this window. */
    interface Wishes {
        void show(Target target, Range range);

        void open(HistoryState.Block block);

        void open(HistoryState.Row change);

        void export();
    }

    private final Words words;
    private final Wishes wishes;
    private final JComboBox<Target> targets = new JComboBox<>();
    private final Map<Range, JToggleButton> ranges = new EnumMap<>(Range.class);
    private final JLabel summary = Captions.plain("");
    private final JLabel outages = Captions.secondary("");
    private final WrappedText trouble = new WrappedText("", Palette::warning);
    private final WrappedText hint = new WrappedText("", Palette::secondary);
    private final JLabel outcome = Captions.secondary("");
    private final StripView strip;
    private final LatencyChart chart;
    private final ChangesList changes;
    private final LogView log;
    private final JLabel noChanges;
    private boolean filling;

    HistoryView(Words words, Wishes wishes) {
        super(new MigLayout("insets 14 18 14 18, gap 0, wrap 1, fill, hidemode 3", "[grow,fill]", "[]10"));
        this.words = words;
        this.wishes = wishes;
        strip = new StripView(words, wishes::open);
        chart = new LatencyChart(words);
        changes = new ChangesList(words, wishes::open);
        log = new LogView(words);
        noChanges = Captions.secondary(words.get("changes.none"));
        summary.setName("summary");
        outages.setName("outages");
        trouble.setName("trouble");
        hint.setName("hint");
        outcome.setName("outcome");
        add(header(), "wmin 0");
        add(summary, "wmin 0, gapbottom 2");
        add(outages, "wmin 0");
        add(trouble, "wmin 0");
        add(hint, "wmin 0");
        add(strip, "hmin pref, wmin 0, gapbottom 4");
        add(Captions.secondary(words.get("chart.title") + " · " + words.get("chart.legend")), "wmin 0");
        add(chart, "h 110lp:150lp:, wmin 0, shrinky 0");
        add(lower(), "h 120lp:220lp:, wmin 0, growy, pushy");
        add(outcome, "wmin 0");
    }

    private JComponent header() {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 6", "[grow,fill,0:280lp:]push[][][][]"));
        row.setOpaque(false);
        targets.setName("target");
        targets.getAccessibleContext().setAccessibleName(words.get("target"));
        targets.setRenderer(new NameRenderer());
        targets.addActionListener(event -> wish());
        row.add(targets, "wmin 0, wmax 340lp");
        for (Range range : Range.values()) {
            JToggleButton button = new JToggleButton(words.get("range." + range.id()), range == Range.DAY);
            button.setName("range." + range.id());
            button.getAccessibleContext()
                    .setAccessibleName(words.get("range") + " " + words.get("range." + range.id()));
            button.addActionListener(event -> choose(range));
            ranges.put(range, button);
            row.add(button);
        }
        var export = Buttons.plain(words.get("button.export"), "export", wishes::export);
        export.setToolTipText(words.get("button.export.tip"));
        row.add(export);
        return row;
    }

    private JComponent lower() {
        JPanel lower = new JPanel(
                new MigLayout("insets 0, gap 0, fill", "[grow 42,fill,0:0]16[grow 58,fill,0:0]", "[grow,fill]"));
        lower.setOpaque(false);
        JPanel left = new JPanel(
                new MigLayout("insets 0, gap 0, wrap 1, fill, hidemode 3", "[grow,fill]", "[]4[]0[grow,fill]"));
        left.setOpaque(false);
        JScrollPane scroll = new JScrollPane(
                changes, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        left.add(Captions.bold(words.get("changes.title")));
        left.add(noChanges);
        left.add(scroll, "hmin 0");
        lower.add(left, "hmin 0, wmin 0");
        lower.add(log, "hmin 0, wmin 0");
        return lower;
    }

    /** Not a group of buttons: of a group, Tab comes only to the one that is chosen. */
    private void choose(Range range) {
        ranges.forEach((other, button) -> button.setSelected(other == range));
        wish();
    }

    private void wish() {
        if (!filling) {
            target().ifPresent(chosen -> wishes.show(chosen, range()));
        }
    }

    Optional<Target> target() {
        return Optional.ofNullable((Target) targets.getSelectedItem());
    }

    Range range() {
        return ranges.entrySet().stream()
                .filter(entry -> entry.getValue().isSelected())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Range.DAY);
    }

    /** Changes the list without a wish; the choice stays where it can. */
    void offer(List<Target> known, Optional<Target> chosen) {
        filling = true;
        DefaultComboBoxModel<Target> model = new DefaultComboBoxModel<>(known.toArray(Target[]::new));
        chosen.or(this::target).filter(known::contains).ifPresent(model::setSelectedItem);
        targets.setModel(model);
        targets.setEnabled(!known.isEmpty());
        filling = false;
    }

    void show(HistoryState state) {
        summary.setText(state.summary());
        outages.setText(state.outages());
        trouble.setText(state.trouble().orElse(""));
        trouble.setVisible(state.trouble().isPresent());
        hint.setText(state.hint().orElse(""));
        hint.setVisible(state.hint().isPresent());
        strip.show(state.blocks());
        chart.show(state.chart());
        changes.show(state.rows());
        noChanges.setVisible(state.rows().isEmpty());
    }

    void show(LogState state) {
        log.show(state);
    }

    void say(String sentence) {
        outcome.setText(sentence);
    }

    /** Takes the sentence back, unless another one has taken its place. */
    void unsay(String sentence) {
        if (outcome.getText().equals(sentence)) {
            outcome.setText("");
        }
    }

    void focusStrip() {
        strip.requestFocusInWindow();
    }

    @Override
    public Color getBackground() {
        return Palette.surface();
    }

    private static final class NameRenderer extends DefaultListCellRenderer {
        NameRenderer() {
            putClientProperty("html.disable", Boolean.TRUE);
        }

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean hasFocus) {
            String name = value instanceof Target target ? Printable.of(target.name()) : "";
            return super.getListCellRendererComponent(list, name, index, selected, hasFocus);
        }
    }
}
