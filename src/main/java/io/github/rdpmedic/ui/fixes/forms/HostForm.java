package io.github.rdpmedic.ui.fixes.forms;

import io.github.rdpmedic.fix.FixOption;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.ui.parts.Buttons;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.PlainRenderer;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.parts.WrappedText;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** A host, why the fix cannot help it, and for what lowers security how long it lasts. */
final class HostForm extends JPanel {

    private static final List<String> TERMS = List.of("1h", "24h", "session");

    private final List<HostChoice> choices;
    private final boolean hasTerm;
    private final JComboBox<String> hosts = new JComboBox<>();
    private final JComboBox<String> term = new JComboBox<>();
    private final WrappedText reason = new WrappedText("", Palette::secondary);
    private final JButton next;
    private final Words words;

    HostForm(Words words, QuickFix fix, List<HostChoice> choices, Runnable onNext, Runnable onCancel) {
        super(new MigLayout("insets 18, gap 0, wrap 2, fill", "[]12[grow,fill]"));
        this.words = words;
        this.choices = List.copyOf(choices);
        hasTerm = fix.options().contains(FixOption.FOR);
        next = Buttons.plain(words.get("button.next"), "next", onNext);
        hosts.setName("host");
        hosts.setRenderer(new PlainRenderer());
        choices.forEach(choice -> hosts.addItem(Printable.of(choice.name())));
        hosts.addActionListener(event -> judge());
        reason.setName("reason");
        term.setName("term");
        TERMS.forEach(each -> term.addItem(words.get("rdp.term." + each)));
        row(words.get("host.host"), hosts, "");
        if (hasTerm) {
            row(words.get("rdp.term"), term, "gaptop 10");
        }
        add(reason, "span, growx, wmin 0, gaptop 10");
        add(buttons(onCancel), "span, growx, pushy, bottom, gaptop 14");
        selectTheFirstThatCanBeHelped();
        judge();
    }

    private void selectTheFirstThatCanBeHelped() {
        for (int i = choices.size() - 1; i >= 0; i--) {
            if (choices.get(i).applicability().isApplicable()) {
                hosts.setSelectedIndex(i);
            }
        }
    }

    private void row(String title, JComponent field, String constraints) {
        JLabel label = Captions.plain(title);
        label.setLabelFor(field);
        add(label, constraints);
        add(field, constraints);
    }

    private JPanel buttons(Runnable onCancel) {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8", "push[][]"));
        row.add(next, "sizegroup buttons");
        row.add(Buttons.plain(words.get("button.cancel"), "cancel", onCancel), "sizegroup buttons");
        return row;
    }

    private void judge() {
        next.setEnabled(chosen().applicability().isApplicable());
        reason.setText(chosen().applicability().whyNot().map(words::get).orElse(" "));
    }

    HostChoice chosen() {
        return choices.get(Math.max(0, hosts.getSelectedIndex()));
    }

    FixOptions options() {
        return hasTerm ? FixOptions.NONE.with(FixOption.FOR, TERMS.get(term.getSelectedIndex())) : FixOptions.NONE;
    }

    JButton nextButton() {
        return next;
    }
}
