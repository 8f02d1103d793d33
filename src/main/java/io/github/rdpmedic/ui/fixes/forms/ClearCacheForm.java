package io.github.rdpmedic.ui.fixes.forms;

import io.github.rdpmedic.fix.FixOption;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.traces.CachePart;
import io.github.rdpmedic.ui.parts.Buttons;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Column;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.Typing;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.parts.WrappedText;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;

/** A tick box for each part of the cache, and a host when only its traces shall go. */
final class ClearCacheForm extends JPanel {

    private final Words words;
    private final Map<CachePart, JCheckBox> boxes = new EnumMap<>(CachePart.class);
    private final JTextField host = new JTextField();
    private final JCheckBox noWayBack;
    private final JButton next;

    ClearCacheForm(Words words, Set<CachePart> parts, String firstHost, Runnable onNext, Runnable onCancel) {
        super(new MigLayout("insets 18, gap 0, wrap 1, hidemode 3, fill", "[grow,fill]"));
        this.words = words;
        noWayBack = new JCheckBox(words.get("cache.no-way-back"));
        noWayBack.setName("no-way-back");
        noWayBack.addActionListener(event -> judge());
        next = Buttons.plain(words.get("button.next"), "next", onNext);
        host.setName("host");
        host.setText(firstHost);
        Typing.onChange(host, this::judge);
        add(hostRow());
        add(boxes(parts).scrolling(), "push, grow, wmin 0, gaptop 8");
        add(noWayBack, "gaptop 10");
        add(buttons(onCancel), "gaptop 14");
        judge();
    }

    private JPanel hostRow() {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 10", "[][grow,fill]"));
        JLabel title = Captions.plain(words.get("cache.host"));
        title.setLabelFor(host);
        host.putClientProperty("JTextField.placeholderText", words.get("cache.all-hosts"));
        row.add(title);
        row.add(host);
        return row;
    }

    private Column boxes(Set<CachePart> parts) {
        Column column = new Column(new MigLayout("insets 0 0 0 12, gap 0, wrap 1", "[grow,fill]"));
        for (CachePart part : parts) {
            JCheckBox box = new JCheckBox(capitalised(words.get(part.title())), part.isMeantUnnamed());
            box.setName(part.id());
            box.addActionListener(event -> judge());
            boxes.put(part, box);
            column.add(box, "gaptop 8");
            column.add(new WrappedText(words.get(part.meaning()), Palette::secondary), "wmin 0, gapleft 24, gaptop 1");
        }
        return column;
    }

    /** The title also stands within sentences. */
    private static String capitalised(String title) {
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    private JPanel buttons(Runnable onCancel) {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8", "push[][]"));
        row.add(next, "sizegroup buttons");
        row.add(Buttons.plain(words.get("button.cancel"), "cancel", onCancel), "sizegroup buttons");
        return row;
    }

    private void judge() {
        boolean forOneHost = !host.getText().isBlank();
        boxes.forEach((part, box) -> box.setEnabled(part.isPerHost() || !forOneHost));
        boolean irrevocable = boxes.keySet().stream().anyMatch(part -> isMeant(part) && !part.isReversible());
        noWayBack.setVisible(irrevocable);
        boolean something = boxes.keySet().stream().anyMatch(this::isMeant);
        next.setEnabled(something && (!irrevocable || noWayBack.isSelected()));
        revalidate();
    }

    private boolean isMeant(CachePart part) {
        JCheckBox box = boxes.get(part);
        return box.isSelected() && box.isEnabled();
    }

    FixOptions options() {
        String[] parts =
                boxes.keySet().stream().filter(this::isMeant).map(CachePart::id).toArray(String[]::new);
        FixOptions options = FixOptions.NONE.with(FixOption.PART, parts);
        String name = host.getText().strip();
        return name.isEmpty() ? options : options.with(FixOption.HOST, name);
    }

    JButton nextButton() {
        return next;
    }
}
