package io.github.rdpmedic.ui.targets;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.model.OptionText;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.ui.icons.StateBadge;
import io.github.rdpmedic.ui.parts.Buttons;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.FieldProblem;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.Typing;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.parts.WrappedText;
import java.awt.KeyboardFocusManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.text.JTextComponent;
import net.miginfocom.swing.MigLayout;

/** The fields of the edit dialog, each with a sentence below it when it cannot be taken over. */
final class EditTargetView extends JPanel {

    private final Words words;
    private final Map<String, JTextComponent> fields = new LinkedHashMap<>();
    private final Map<String, FieldProblem> problems = new LinkedHashMap<>();
    private final JLabel badge = new JLabel();
    private final WrappedText outcome = new WrappedText("", Palette::text);
    private final JButton test;
    private final JButton save;
    private boolean usable;

    EditTargetView(
            Words words, TargetInput first, Runnable typed, Runnable onTest, Runnable onSave, Runnable onCancel) {
        super(new MigLayout("insets 18, gap 0, wrap 2, hidemode 3", "[]12[grow,fill]"));
        this.words = words;
        this.test = Buttons.plain(words.get("edit.test"), "edit.test", onTest);
        this.save = Buttons.plain(words.get("edit.save"), "edit.save", onSave);
        outcome.setName("edit.outcome");
        EditTargetPresenter.FIELDS.forEach(field -> add(field, first.text(field)));
        JPanel row = new JPanel(new MigLayout("insets 0, gap 0, hidemode 3", "[]8[grow,fill]", "[top]"));
        row.add(badge, "aligny top, gaptop 1");
        row.add(outcome, "wmin 0");
        add(row, "skip 1, growx, wmin 0, gaptop 12, hmin 40lp");
        add(buttons(onCancel), "span 2, growx, gaptop 12");
        fields.values().forEach(field -> Typing.onChange(field, typed));
    }

    private void add(String name, String text) {
        boolean lines = name.equals(OptionText.NOTE);
        JTextComponent field = lines ? note() : new JTextField(30);
        field.setName("edit." + name);
        field.setText(text);
        field.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, words.get("edit.hint." + name));
        JComponent seen = lines ? new JScrollPane(field) : field;
        FieldProblem problem = new FieldProblem(field, "edit." + name + ".problem");
        JLabel label = Captions.plain(words.get("edit." + name));
        label.setLabelFor(field);
        add(label, lines ? "gaptop 7, aligny top" : "gaptop 7");
        add(seen, "gaptop 7");
        add(problem.component(), "skip 1, growx, wmin 0, gaptop 2");
        fields.put(name, field);
        problems.put(name, problem);
    }

    /** Tab leaves it, as it leaves every other field. */
    private static JTextArea note() {
        JTextArea note = new JTextArea(3, 30);
        note.setLineWrap(true);
        note.setWrapStyleWord(true);
        note.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        note.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        return note;
    }

    private JPanel buttons(Runnable onCancel) {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8", "[]push[][]"));
        row.add(test);
        row.add(save, "sizegroup buttons");
        row.add(Buttons.plain(words.get("button.cancel"), "edit.cancel", onCancel), "sizegroup buttons");
        return row;
    }

    JButton saveButton() {
        return save;
    }

    TargetInput input() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((name, field) -> texts.put(name, field.getText()));
        return new TargetInput(texts);
    }

    void focusFirst() {
        fields.get(TargetInput.NAME).requestFocusInWindow();
    }

    void show(EditTargetState state) {
        problems.forEach((name, problem) ->
                problem.show(Optional.ofNullable(state.problems().get(name))));
        usable = state.result().isPresent();
        badge.setVisible(false);
        outcome.setText("");
        setBusy(false);
    }

    void setBusy(boolean busy) {
        test.setEnabled(usable && !busy);
        save.setEnabled(usable && !busy);
    }

    void say(Optional<State> state, String sentence) {
        state.ifPresent(known -> badge.setIcon(new StateBadge(known, UIScale.scale(14))));
        badge.setVisible(state.isPresent());
        outcome.setText(sentence);
    }
}
