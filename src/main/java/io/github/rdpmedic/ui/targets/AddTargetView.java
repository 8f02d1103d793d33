package io.github.rdpmedic.ui.targets;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.ui.icons.StateBadge;
import io.github.rdpmedic.ui.parts.Buttons;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.FieldProblem;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.Typing;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.parts.WrappedText;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;

/** The fields of the add-a-host dialog and the line with the outcome of the check. */
final class AddTargetView extends JPanel {

    private final Words words;
    private final JTextField address = new JTextField(28);
    private final JTextField name = new JTextField(28);
    private final FieldProblem addressProblem = new FieldProblem(address, "address-problem");
    private final FieldProblem nameProblem = new FieldProblem(name, "name-problem");
    private final JLabel badge = new JLabel();
    private final WrappedText outcome = new WrappedText(" ", Palette::text);
    private final JButton check;
    private final JButton save;
    private boolean usable;

    AddTargetView(Words words, Runnable typed, Runnable onCheck, Runnable onSave, Runnable onCancel) {
        super(new MigLayout("insets 18, gap 0, wrap 2, hidemode 3", "[]12[grow,fill]"));
        this.words = words;
        check = Buttons.plain(words.get("button.check"), "check", onCheck);
        save = Buttons.plain(words.get("button.save"), "save", onSave);
        address.setName("address");
        name.setName("name");
        outcome.setName("outcome");
        address.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, words.get("address.hint"));
        add(Captions.secondary(words.get("intro")), "span 2, gapbottom 6");
        addField("address", address, addressProblem);
        addField("name", name, nameProblem);
        add(outcomeRow(), "skip 1, growx, wmin 0, gaptop 12, hmin 44lp");
        add(buttons(onCancel), "span 2, growx, gaptop 12");
        Typing.onChange(address, typed);
        Typing.onChange(name, typed);
    }

    private void addField(String key, JTextField field, FieldProblem problem) {
        JLabel label = Captions.plain(words.get(key));
        label.setLabelFor(field);
        add(label, "gaptop 8");
        add(field, "gaptop 8");
        add(problem.component(), "skip 1, growx, wmin 0, gaptop 3");
    }

    private JPanel outcomeRow() {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 0, hidemode 3", "[]8[grow,fill]", "[top]"));
        row.add(badge, "aligny top, gaptop 1");
        row.add(outcome, "wmin 0");
        return row;
    }

    private JPanel buttons(Runnable onCancel) {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8", "[]push[][]"));
        row.add(check);
        row.add(save, "sizegroup buttons");
        row.add(Buttons.plain(words.get("button.cancel"), "cancel", onCancel), "sizegroup buttons");
        return row;
    }

    JButton saveButton() {
        return save;
    }

    String address() {
        return address.getText();
    }

    String name() {
        return name.getText();
    }

    void focusAddress() {
        address.requestFocusInWindow();
    }

    void show(AddTargetState state) {
        addressProblem.show(state.addressProblem());
        nameProblem.show(state.nameProblem());
        name.putClientProperty(
                FlatClientProperties.PLACEHOLDER_TEXT,
                state.suggestedName().isEmpty() ? words.get("name.hint") : state.suggestedName());
        name.repaint();
        usable = state.target().isPresent();
        setBusy(false);
    }

    void setBusy(boolean busy) {
        check.setEnabled(usable && !busy);
        save.setEnabled(usable && !busy);
    }

    void showNothing() {
        badge.setVisible(false);
        outcome.setText("");
    }

    void showChecking() {
        badge.setVisible(false);
        outcome.setText(words.get("checking"));
        check.setEnabled(false);
    }

    void showVerdict(State state, String verdict) {
        badge.setIcon(new StateBadge(state, UIScale.scale(14)));
        badge.setVisible(true);
        outcome.setText(verdict);
        check.setEnabled(usable);
    }

    void showError(String sentence) {
        badge.setIcon(new StateBadge(State.WARNING, UIScale.scale(14)));
        badge.setVisible(true);
        outcome.setText(sentence);
        check.setEnabled(usable);
    }
}
