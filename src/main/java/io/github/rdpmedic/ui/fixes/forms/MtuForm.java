package io.github.rdpmedic.ui.fixes.forms;

import io.github.rdpmedic.fix.FixOption;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.SetMtu;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.InterfaceMtu;
import io.github.rdpmedic.ui.parts.Buttons;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.Typing;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.parts.WrappedText;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;

/** A network interface and a number of bytes. What is impossible for this interface, the preview says. */
final class MtuForm extends JPanel {

    /** What most VPNs carry, when nothing was measured. */
    private static final int USUAL = 1400;

    private final List<SetMtu.Choice> choices;
    private final JComboBox<String> interfaces = new JComboBox<>();
    private final JTextField bytes = new JTextField(8);
    private final JButton next;

    MtuForm(Words words, SetMtu.Offer offer, Runnable onNext, Runnable onCancel) {
        super(new MigLayout("insets 18, gap 0, wrap 2, fill", "[]12[grow,fill]"));
        choices = List.copyOf(offer.choices());
        next = Buttons.plain(words.get("button.next"), "next", onNext);
        choices.forEach(choice ->
                interfaces.addItem(words.get("mtu.interface-now", Printable.of(choice.name()), choice.mtu())));
        offer.egress().ifPresent(this::select);
        interfaces.setName("interface");
        bytes.setName("bytes");
        bytes.setText(Integer.toString(offer.measured().orElse(USUAL)));
        Typing.onChange(bytes, this::judge);
        row(words.get("mtu.interface"), interfaces, "");
        row(words.get("mtu.bytes"), bytes, "gaptop 10");
        String hint = offer.measured().isPresent()
                ? words.get("mtu.measured", offer.measured().getAsInt())
                : words.get("mtu.not-measured");
        add(new WrappedText(hint, Palette::secondary), "span, growx, wmin 0, gaptop 10");
        add(buttons(words, onCancel), "span, growx, pushy, bottom, gaptop 14");
        judge();
    }

    private void select(String name) {
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).name().equals(name)) {
                interfaces.setSelectedIndex(i);
            }
        }
    }

    private void row(String title, JComponent field, String constraints) {
        JLabel label = Captions.plain(title);
        label.setLabelFor(field);
        add(label, constraints);
        add(field, constraints);
    }

    private JPanel buttons(Words words, Runnable onCancel) {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8", "push[][]"));
        row.add(next, "sizegroup buttons");
        row.add(Buttons.plain(words.get("button.cancel"), "cancel", onCancel), "sizegroup buttons");
        return row;
    }

    private void judge() {
        String text = bytes.getText().strip();
        next.setEnabled(interfaces.getSelectedIndex() >= 0
                && text.matches("[0-9]{3,5}")
                && Integer.parseInt(text) >= InterfaceMtu.Family.IPV4.minimum()
                && Integer.parseInt(text) <= InterfaceMtu.LARGEST);
    }

    FixOptions options() {
        return FixOptions.NONE
                .with(FixOption.MTU, bytes.getText().strip())
                .with(
                        FixOption.INTERFACE,
                        choices.get(interfaces.getSelectedIndex()).name());
    }

    JButton nextButton() {
        return next;
    }
}
