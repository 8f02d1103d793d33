package io.github.rdpmedic.ui.settings;

import io.github.rdpmedic.model.Settings.Appearance;
import io.github.rdpmedic.ui.parts.Buttons;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.parts.WrappedText;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** The fields of the settings dialog. */
final class SettingsView extends JPanel {

    static final String FORM = "insets 0, gap 0, wrap 3, hidemode 3";
    static final String COLUMNS = "[grow,fill]16[240lp!]10[76lp!]";

    private final Words words;
    private final Set<String> managed;
    private final Runnable changed;
    private final Runnable folded;
    private final Map<SettingField, AmountField> fields = new EnumMap<>(SettingField.class);
    private final JCheckBox notices;
    private final NoticesForm noticesForm;
    private final JComboBox<String> appearance;
    private final JPanel advanced = new JPanel(new MigLayout(FORM, COLUMNS));
    private final JButton disclosure;
    private final WrappedText error = new WrappedText("", Palette::critical);
    private final JButton save;

    SettingsView(
            Words words,
            Set<String> managed,
            JComponent start,
            Runnable changed,
            Runnable folded,
            Runnable onSave,
            Runnable onCancel) {
        super(new MigLayout("insets 18, gap 0, wrap 1, hidemode 3, fillx", "[grow,fill]"));
        this.words = words;
        this.managed = managed;
        this.changed = changed;
        this.folded = folded;
        notices = new JCheckBox(words.get(SettingField.NOTICES_KEY));
        noticesForm = new NoticesForm(words, managed, changed);
        appearance = new JComboBox<>(new String[] {
            words.get("appearance.system"), words.get("appearance.light"), words.get("appearance.dark")
        });
        disclosure = Buttons.plain(words.get("advanced.show"), "advanced", this::toggleAdvanced);
        save = Buttons.plain(words.get("button.save"), "save", onSave);
        error.setName("error");
        error.setVisible(false);
        fill(start, onCancel);
    }

    private void fill(JComponent start, Runnable onCancel) {
        add(section("section.checks"));
        add(form(SettingField.REACHABILITY, SettingField.PORT, SettingField.CERTIFICATE));
        add(section("section.notices"), "gaptop 18");
        add(noticesForm());
        add(noticesForm);
        add(section("section.look"), "gaptop 18");
        add(appearanceForm());
        add(start, "gaptop 18, wmin 0");
        add(disclosure, "gaptop 18, growx 0");
        fillForm(
                advanced,
                SettingField.TIMEOUT,
                SettingField.CONCURRENCY,
                SettingField.FAILURES_TO_DOWN,
                SettingField.SUCCESSES_TO_UP);
        advanced.setVisible(false);
        add(advanced);
        add(error, "gaptop 14, wmin 0");
        add(buttons(onCancel), "gaptop 18");
    }

    private JLabel section(String key) {
        return Captions.heading(words.get(key));
    }

    private JPanel form(SettingField... ofFields) {
        JPanel form = new JPanel(new MigLayout(FORM, COLUMNS));
        fillForm(form, ofFields);
        return form;
    }

    private void fillForm(JPanel form, SettingField... ofFields) {
        for (SettingField field : ofFields) {
            AmountField amount = new AmountField(field, words, changed);
            fields.put(field, amount);
            addRow(form, field.key(), amount.digitsField(), amount.component());
            amount.setEnabled(!managed.contains(field.key()));
            form.add(amount.problemComponent(), "skip 1, span 2, growx, wmin 0, gaptop 2");
        }
    }

    private void addRow(JPanel form, String key, JComponent field, JComponent shown) {
        JLabel label = Captions.plain(words.get(key));
        label.setLabelFor(field);
        form.add(label, "gaptop 8");
        form.add(shown, "growx, gaptop 8");
        form.add(managedMark(words, managed, key), "gaptop 8");
    }

    static JLabel managedMark(Words words, Set<String> managed, String key) {
        JLabel mark = Captions.secondary(managed.contains(key) ? words.get("managed") : "");
        mark.setToolTipText(managed.contains(key) ? words.get("managed.hint") : null);
        mark.setName(key + ".managed");
        return mark;
    }

    private JPanel noticesForm() {
        JPanel form = new JPanel(new MigLayout(FORM, COLUMNS));
        notices.setName(SettingField.NOTICES_KEY);
        notices.setEnabled(!managed.contains(SettingField.NOTICES_KEY));
        notices.addActionListener(event -> changed.run());
        form.add(notices, "span 2, gaptop 6");
        form.add(managedMark(words, managed, SettingField.NOTICES_KEY), "gaptop 6");
        fillForm(form, SettingField.NOTICE_AFTER);
        return form;
    }

    private JPanel appearanceForm() {
        JPanel form = new JPanel(new MigLayout(FORM, COLUMNS));
        appearance.setName(SettingField.APPEARANCE_KEY);
        appearance.setEnabled(!managed.contains(SettingField.APPEARANCE_KEY));
        addRow(form, SettingField.APPEARANCE_KEY, appearance, appearance);
        return form;
    }

    private JPanel buttons(Runnable onCancel) {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8", "push[][]"));
        row.add(save, "sizegroup buttons");
        row.add(Buttons.plain(words.get("button.cancel"), "cancel", onCancel), "sizegroup buttons");
        return row;
    }

    private void toggleAdvanced() {
        boolean shown = !advanced.isVisible();
        advanced.setVisible(shown);
        disclosure.setText(words.get(shown ? "advanced.hide" : "advanced.show"));
        folded.run();
    }

    JButton saveButton() {
        return save;
    }

    void show(SettingsInput input) {
        input.amounts().forEach((field, amount) -> fields.get(field).show(amount));
        notices.setSelected(input.notices());
        noticesForm.show(input.notice());
        appearance.setSelectedIndex(input.appearance().ordinal());
    }

    SettingsInput input() {
        Map<SettingField, Amount> amounts = new EnumMap<>(SettingField.class);
        fields.forEach((field, shown) -> amounts.put(field, shown.amount()));
        return new SettingsInput(
                amounts,
                notices.isSelected(),
                noticesForm.input(),
                Appearance.values()[Math.max(0, appearance.getSelectedIndex())]);
    }

    void show(Map<SettingField, String> problems, Map<NoticeField, String> noticeProblems) {
        fields.forEach((field, shown) -> shown.showProblem(Optional.ofNullable(problems.get(field))));
        boolean waiting = notices.isSelected() && !managed.contains(SettingField.NOTICE_AFTER.key());
        fields.get(SettingField.NOTICE_AFTER).setEnabled(waiting);
        noticesForm.show(noticeProblems, notices.isSelected());
        save.setEnabled(problems.isEmpty() && noticeProblems.isEmpty());
    }

    void showError(Optional<String> sentence) {
        error.setText(sentence.orElse(""));
        error.setVisible(sentence.isPresent());
    }

    void setBusy(boolean busy) {
        save.setEnabled(!busy);
    }
}
