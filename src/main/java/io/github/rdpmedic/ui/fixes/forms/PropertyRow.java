package io.github.rdpmedic.ui.fixes.forms;

import io.github.rdpmedic.rdpfile.RdpProperty;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.Typing;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.parts.WrappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;

/** One setting: what it is called, what it does, and what it shall be. */
final class PropertyRow {

    /** A value of a setting as the list shows it; no value is "not set". */
    private record Choice(Optional<String> value, String shown) {
        @Override
        public String toString() {
            return shown;
        }
    }

    private final RdpProperty property;
    private final Words words;
    private final JComboBox<Choice> list = new JComboBox<>();
    private final JTextField typed = new JTextField();

    PropertyRow(RdpProperty property, Words words, Runnable changed) {
        this.property = property;
        this.words = words;
        field().setName(property.key());
        field().getAccessibleContext().setAccessibleDescription(words.get(property.meaning()));
        list.addActionListener(event -> changed.run());
        Typing.onChange(typed, changed);
    }

    void addTo(JPanel form) {
        JLabel title = Captions.plain(words.get(property.title()));
        title.setLabelFor(field());
        title.setToolTipText(property.key());
        form.add(title, "gaptop 12, growx");
        form.add(field(), "gaptop 12, growx, wmin 0");
        form.add(new WrappedText(words.get(property.meaning()), Palette::secondary), "span 2, wmin 0, gaptop 2");
    }

    private JComponent field() {
        return property.choices().isEmpty() ? typed : list;
    }

    /** A value that is not documented is offered too, so that opening the form changes nothing. */
    void show(Optional<String> now) {
        if (property.choices().isEmpty()) {
            typed.setText(now.orElse(""));
            return;
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(Optional.empty(), words.get("rdp.not-set")));
        property.choices().forEach(value -> choices.add(choice(value)));
        Choice current = choices.stream()
                .filter(choice -> choice.value().equals(now))
                .findFirst()
                .orElseGet(() -> new Choice(now, now.orElseThrow()));
        list.removeAllItems();
        choices.forEach(list::addItem);
        if (!choices.contains(current)) {
            list.addItem(current);
        }
        list.setSelectedItem(current);
    }

    private Choice choice(String value) {
        return new Choice(Optional.of(value), value + " · " + words.get(property.choice(value)));
    }

    /**
     * @param before the value in the file
     * @return empty for "not set"; an empty text that the file has stays one
     */
    Optional<String> wanted(Optional<String> before) {
        if (property.choices().isEmpty()) {
            String text = typed.getText().strip();
            return text.isEmpty() && before.isEmpty() ? Optional.empty() : Optional.of(text);
        }
        Choice choice = (Choice) list.getSelectedItem();
        return choice == null ? before : choice.value();
    }
}
