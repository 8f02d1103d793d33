package io.github.rdpmedic.ui.settings;

import io.github.rdpmedic.ui.parts.FieldProblem;
import io.github.rdpmedic.ui.parts.Typing;
import io.github.rdpmedic.ui.parts.Words;
import java.awt.Component;
import java.util.Optional;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;

/** A number and its unit. */
final class AmountField {

    private final JTextField digits = new JTextField(6);
    private final JComboBox<Unit> unit;
    private final FieldProblem problem;
    private final JPanel row = new JPanel(new MigLayout("insets 0, gap 6", "[94lp!,fill][140lp!,fill]"));

    AmountField(SettingField field, Words words, Runnable changed) {
        unit = new JComboBox<>(field.units().toArray(Unit[]::new));
        problem = new FieldProblem(digits, field.key() + ".problem");
        digits.setName(field.key());
        digits.setHorizontalAlignment(SwingConstants.TRAILING);
        digits.getAccessibleContext().setAccessibleName(words.get(field.key()));
        unit.setName(field.key() + ".unit");
        unit.setRenderer(new UnitRenderer(words));
        unit.getAccessibleContext().setAccessibleName(words.get("unit.spoken"));
        row.setOpaque(false);
        row.add(digits);
        if (field.isDuration()) {
            row.add(unit);
        }
        Typing.onChange(digits, changed);
        unit.addActionListener(event -> changed.run());
    }

    JComponent component() {
        return row;
    }

    JComponent problemComponent() {
        return problem.component();
    }

    JTextField digitsField() {
        return digits;
    }

    Amount amount() {
        return new Amount(digits.getText(), (Unit) unit.getSelectedItem());
    }

    void show(Amount amount) {
        unit.setSelectedItem(amount.unit());
        digits.setText(amount.digits());
    }

    void showProblem(Optional<String> sentence) {
        problem.show(sentence);
    }

    void setEnabled(boolean enabled) {
        digits.setEnabled(enabled);
        unit.setEnabled(enabled);
    }

    private static final class UnitRenderer extends DefaultListCellRenderer {
        private final transient Words words;

        UnitRenderer(Words words) {
            this.words = words;
        }

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean isSelected, boolean hasFocus) {
            Object text = value instanceof Unit shown ? words.get(shown.key()) : "";
            return super.getListCellRendererComponent(list, text, index, isSelected, hasFocus);
        }
    }
}
