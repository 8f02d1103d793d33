package io.github.rdpmedic.ui.hostfix;

import io.github.rdpmedic.hostfix.HostKind;
import io.github.rdpmedic.hostfix.HostRemedy;
import io.github.rdpmedic.hostfix.Parameter;
import io.github.rdpmedic.hostfix.Via;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Typing;
import io.github.rdpmedic.ui.parts.Words;
import java.awt.Component;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;

/** How the script gets to the host, and what it is told. */
final class HostFixForm extends JPanel {

    private static final int FIELD_COLUMNS = 24;

    private final Words words = Words.of(HostFixForm.class);
    private final Runnable changed;
    private final JComboBox<Via> via;
    private final JTextField destination = new JTextField(FIELD_COLUMNS);
    private final JCheckBox tls = new JCheckBox(words.get("field.tls"));
    private final JTextField resourceGroup = new JTextField(FIELD_COLUMNS);
    private final JTextField machine = new JTextField(FIELD_COLUMNS);
    private final Map<String, Supplier<String>> values = new LinkedHashMap<>();
    private final JLabel destinationLabel;
    private final JLabel groupLabel;
    private final JLabel machineLabel;

    HostFixForm(HostRemedy remedy, HostKind kind, String host, Runnable changed) {
        super(new MigLayout("insets 0, gap 10 6, wrap 2, hidemode 3, fillx", "[][grow,fill]"));
        this.changed = changed;
        setOpaque(false);
        via = new JComboBox<>(ways(kind));
        via.setRenderer(new Titles());
        row("field.via", "via", via);
        destinationLabel = row("field.destination", "destination", destination);
        tls.setName("tls");
        tls.setOpaque(false);
        add(tls, "skip 1");
        groupLabel = row("field.resource-group", "resource-group", resourceGroup);
        machineLabel = row("field.machine", "machine", machine);
        destination.setText(host);
        remedy.parameters().get(kind).forEach(this::add);
        via.addActionListener(event -> chosen());
        tls.addActionListener(event -> changed.run());
        Stream.of(destination, resourceGroup, machine).forEach(field -> Typing.onChange(field, changed));
        showFieldsOf(via());
    }

    /** PowerShell remoting reaches Windows only. */
    private static Via[] ways(HostKind kind) {
        return Stream.of(Via.values())
                .filter(way -> way != Via.WINRM || kind == HostKind.WINDOWS)
                .toArray(Via[]::new);
    }

    private void add(Parameter parameter) {
        String title = words.get(parameter.title());
        if (parameter.isMode()) {
            JCheckBox looking = new JCheckBox(words.get("field.looking"));
            looking.setName(parameter.name());
            looking.setOpaque(false);
            looking.addActionListener(event -> changed.run());
            add(looking, "skip 1");
            values.put(parameter.name(), () -> looking.isSelected() ? "read" : "apply");
        } else if (parameter.choices().isEmpty()) {
            JTextField field = new JTextField(parameter.defaultValue(), FIELD_COLUMNS);
            Typing.onChange(field, changed);
            labelled(title, parameter.name(), field);
            values.put(parameter.name(), field::getText);
        } else {
            JComboBox<String> choice = new JComboBox<>(parameter.choices().toArray(String[]::new));
            choice.addActionListener(event -> changed.run());
            labelled(title, parameter.name(), choice);
            values.put(parameter.name(), () -> String.valueOf(choice.getSelectedItem()));
        }
    }

    private JLabel row(String key, String name, JComponent field) {
        return labelled(words.get(key), name, field);
    }

    private JLabel labelled(String title, String name, JComponent field) {
        JLabel label = Captions.plain(title);
        label.setLabelFor(field);
        field.setName(name);
        field.getAccessibleContext().setAccessibleName(title);
        add(label);
        add(field, "wmin 80");
        return label;
    }

    private void chosen() {
        showFieldsOf(via());
        changed.run();
    }

    private void showFieldsOf(Via way) {
        boolean straight = way == Via.SSH || way == Via.WINRM;
        destinationLabel.setVisible(straight);
        destination.setVisible(straight);
        tls.setVisible(way == Via.WINRM);
        List.of(groupLabel, resourceGroup, machineLabel, machine)
                .forEach(component -> component.setVisible(way == Via.AZURE));
        revalidate();
    }

    private Via via() {
        return (Via) via.getSelectedItem();
    }

    HostFixInput input() {
        Map<String, String> told = new LinkedHashMap<>();
        values.forEach((name, value) -> told.put(name, value.get()));
        return new HostFixInput(
                via(),
                destination.getText().strip(),
                tls.isSelected(),
                resourceGroup.getText().strip(),
                machine.getText().strip(),
                told);
    }

    /** While the script runs, what it was told stays as it is. */
    void setEditable(boolean editable) {
        for (Component component : getComponents()) {
            component.setEnabled(editable);
        }
    }

    private final class Titles extends DefaultListCellRenderer {
        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            return super.getListCellRendererComponent(list, words.get(((Via) value).title()), index, selected, focused);
        }
    }
}
