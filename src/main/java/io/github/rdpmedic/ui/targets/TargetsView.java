package io.github.rdpmedic.ui.targets;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.rdpmedic.ui.parts.Buttons;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.Typing;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.parts.WrappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;

/** Search, groups, the table, and what can be done with the rows that are selected. */
final class TargetsView extends JPanel {

    private final Words words;
    private final JTextField search = new JTextField(24);
    private final JComboBox<String> groups = new JComboBox<>();
    private final TargetsTable table;
    private final JLabel count = Captions.secondary(" ");
    private final WrappedText problem = new WrappedText("", Palette::critical);
    private final List<JButton> forOwn = new ArrayList<>();
    private final List<JButton> forOne = new ArrayList<>();
    private final List<JButton> forAny = new ArrayList<>();
    private transient List<String> groupNames = List.of();

    TargetsView(Words words, Commands commands, Runnable filtered) {
        super(new MigLayout("insets 14, gap 8, wrap 1, hidemode 3", "[grow,fill]", "[][grow,fill][][]"));
        this.words = words;
        this.table = new TargetsTable(words);
        search.setName("targets.search");
        search.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, words.get("targets.search"));
        search.putClientProperty(FlatClientProperties.TEXT_FIELD_SHOW_CLEAR_BUTTON, true);
        search.getAccessibleContext().setAccessibleName(words.get("targets.search"));
        groups.setName("targets.groups");
        groups.putClientProperty("html.disable", true);
        groups.getAccessibleContext().setAccessibleName(words.get("targets.groups"));
        problem.setName("targets.problem");
        problem.setVisible(false);
        count.setName("targets.count");
        add(top(), "wmin 0");
        add(new JScrollPane(table), "w 0:860lp, h 380lp");
        add(problem, "wmin 0");
        add(buttons(commands), "wmin 0");
        showGroups(List.of());
        Typing.onChange(search, filtered);
        groups.addActionListener(event -> filtered.run());
        table.getSelectionModel().addListSelectionListener(event -> judge());
        bindKeys(commands);
        judge();
    }

    private JPanel top() {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8", "[grow,fill][][]"));
        row.add(search, "wmin 60lp");
        row.add(groups, "wmin 140lp");
        row.add(count);
        return row;
    }

    private JPanel buttons(Commands commands) {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8", "[][][][]push[][][]"));
        row.add(button("add", commands::add));
        row.add(button("import", commands::importHosts));
        row.add(button("edit", () -> commands.edit(table.selectedRows()), forOwn, forOne));
        row.add(button("duplicate", () -> commands.duplicate(table.selectedRows()), forOne));
        row.add(button("check", () -> commands.check(table.selectedRows()), forAny));
        row.add(button("group", () -> commands.group(table.selectedRows()), forOwn, forAny));
        row.add(button("remove", () -> commands.remove(table.selectedRows()), forOwn, forAny));
        return row;
    }

    @SafeVarargs
    private JButton button(String key, Runnable action, List<JButton>... judgedBy) {
        JButton button = Buttons.plain(words.get("targets." + key), "targets." + key, action);
        for (List<JButton> judged : judgedBy) {
            judged.add(button);
        }
        return button;
    }

    private void bindKeys(Commands commands) {
        key("ctrl F", search::requestFocusInWindow);
        key("ctrl N", commands::add);
        key("F5", () -> commands.check(table.selectedRows()));
        key("ESCAPE", () -> clearOrClose(commands));
        tableKey("ENTER", () -> commands.why(table.selectedRows()));
        tableKey("F2", () -> whenOffered(forOne, forOwn, () -> commands.edit(table.selectedRows())));
        tableKey("DELETE", () -> whenOffered(forAny, forOwn, () -> commands.remove(table.selectedRows())));
        search.registerKeyboardAction(event -> enterTable(), KeyStroke.getKeyStroke("DOWN"), JComponent.WHEN_FOCUSED);
    }

    private void key(String key, Runnable action) {
        registerKeyboardAction(event -> action.run(), KeyStroke.getKeyStroke(key), JComponent.WHEN_IN_FOCUSED_WINDOW);
    }

    private void tableKey(String key, Runnable action) {
        table.registerKeyboardAction(event -> action.run(), KeyStroke.getKeyStroke(key), JComponent.WHEN_FOCUSED);
    }

    private static void whenOffered(List<JButton> one, List<JButton> other, Runnable action) {
        if (one.stream().filter(other::contains).allMatch(JButton::isEnabled)) {
            action.run();
        }
    }

    private void clearOrClose(Commands commands) {
        if (search.getText().isEmpty()) {
            commands.close();
        } else {
            search.setText("");
        }
    }

    private void enterTable() {
        if (table.getRowCount() > 0) {
            if (table.getSelectedRow() < 0) {
                table.setRowSelectionInterval(0, 0);
            }
            table.requestFocusInWindow();
        }
    }

    void focusSearch() {
        search.requestFocusInWindow();
    }

    TargetFilter filter() {
        int index = groups.getSelectedIndex();
        Optional<String> group =
                index <= 0 ? Optional.empty() : Optional.of(index == 1 ? "" : groupNames.get(index - 2));
        return new TargetFilter(search.getText(), group);
    }

    void showGroups(List<String> names) {
        if (groups.getItemCount() > 0 && names.equals(groupNames)) {
            return;
        }
        Optional<String> chosen = filter().group();
        groupNames = names;
        List<String> items = new ArrayList<>(List.of(words.get("targets.all-groups"), words.get("targets.no-group")));
        items.addAll(names);
        groups.setModel(new DefaultComboBoxModel<>(items.toArray(String[]::new)));
        groups.setSelectedIndex(chosen.map(this::indexOfGroup).orElse(0));
    }

    /** A group that is no more gives way to all of them. */
    private int indexOfGroup(String name) {
        if (name.isEmpty()) {
            return 1;
        }
        int index = groupNames.indexOf(name);
        return index < 0 ? 0 : index + 2;
    }

    void show(List<TargetRow> rows, int all) {
        table.show(rows);
        count.setText(words.get("targets.count", rows.size(), all));
        judge();
    }

    void showProblem(Optional<String> sentence) {
        problem.setText(sentence.orElse(""));
        problem.setVisible(sentence.isPresent());
    }

    private void judge() {
        List<TargetRow> selected = table.selectedRows();
        boolean own = selected.stream().noneMatch(TargetRow::managed);
        forAny.forEach(button -> button.setEnabled(!selected.isEmpty()));
        forOne.forEach(button -> button.setEnabled(selected.size() == 1));
        forOwn.forEach(button -> {
            button.setEnabled(button.isEnabled() && own);
            button.setToolTipText(own ? null : words.get("targets.managed"));
        });
    }

    /** What the window does with rows. */
    interface Commands {

        void add();

        void importHosts();

        void edit(List<TargetRow> rows);

        void duplicate(List<TargetRow> rows);

        void check(List<TargetRow> rows);

        void why(List<TargetRow> rows);

        void group(List<TargetRow> rows);

        void remove(List<TargetRow> rows);

        void close();
    }
}
