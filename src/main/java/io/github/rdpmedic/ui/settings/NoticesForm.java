package io.github.rdpmedic.ui.settings;

import io.github.rdpmedic.model.QuietHours;
import io.github.rdpmedic.model.Reminders;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.FieldProblem;
import io.github.rdpmedic.ui.parts.Typing;
import io.github.rdpmedic.ui.parts.Words;
import java.awt.Component;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;

/** The fields about quiet hours, reminders and certificates. */
final class NoticesForm extends JPanel {

    static final String REMINDER_KEY = "notice.reminder";

    private static final List<Set<DayOfWeek>> DAYS = List.of(
            Set.of(),
            QuietHours.daily(),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    private static final List<Reminders> REMINDERS = List.of(
            Reminders.NONE,
            Reminders.every(Duration.ofMinutes(30)),
            Reminders.every(Duration.ofHours(1)),
            Reminders.every(Duration.ofHours(4)),
            Reminders.every(Duration.ofDays(1)));

    private final transient Words words;
    private final Set<String> managed;
    private final JComboBox<Set<DayOfWeek>> days = new JComboBox<>();
    private final JTextField from = new JTextField(5);
    private final JTextField to = new JTextField(5);
    private final JComboBox<Reminders> reminders = new JComboBox<>();
    private final JTextField certificates = new JTextField(12);
    private final transient Map<NoticeField, FieldProblem> problems;

    NoticesForm(Words words, Set<String> managed, Runnable changed) {
        super(new MigLayout(SettingsView.FORM, SettingsView.COLUMNS));
        this.words = words;
        this.managed = managed;
        problems = Map.of(
                NoticeField.QUIET, new FieldProblem(from, NoticeField.QUIET.key() + ".problem"),
                NoticeField.CERTIFICATE_DAYS,
                        new FieldProblem(certificates, NoticeField.CERTIFICATE_DAYS.key() + ".problem"));
        name(days, NoticeField.QUIET.key(), NoticeField.QUIET.key());
        name(from, "notice.quiet.from", "notice.quiet.from");
        name(to, "notice.quiet.to", "notice.quiet.to");
        name(reminders, REMINDER_KEY, REMINDER_KEY);
        name(certificates, NoticeField.CERTIFICATE_DAYS.key(), NoticeField.CERTIFICATE_DAYS.key());
        certificates.setToolTipText(words.get("notice.certificate-days.hint"));
        days.setRenderer(new Named<Set<DayOfWeek>>(value -> QuietDays.inWords(words, value)));
        reminders.setRenderer(new Named<>(this::inWords));
        show(NoticeInput.of(Settings.Notices.DEFAULTS));
        fill();
        List.of(from, to, certificates).forEach(field -> Typing.onChange(field, changed));
        days.addActionListener(event -> changed.run());
        reminders.addActionListener(event -> changed.run());
    }

    private void name(JComponent field, String name, String spoken) {
        field.setName(name);
        field.getAccessibleContext().setAccessibleName(words.get(spoken));
    }

    private void fill() {
        JPanel times = new JPanel(new MigLayout("insets 0, gap 6", "[94lp!,fill][][94lp!,fill]"));
        times.setOpaque(false);
        times.add(from);
        times.add(Captions.plain(words.get("notice.quiet.until")));
        times.add(to);
        row(NoticeField.QUIET.key(), days, days);
        JLabel label = Captions.plain(words.get("notice.quiet.from"));
        label.setLabelFor(from);
        add(label, "gaptop 8");
        add(times, "growx, gaptop 8, wrap");
        add(problems.get(NoticeField.QUIET).component(), "skip 1, span 2, growx, wmin 0, gaptop 2");
        row(REMINDER_KEY, reminders, reminders);
        row(NoticeField.CERTIFICATE_DAYS.key(), certificates, certificates);
        add(problems.get(NoticeField.CERTIFICATE_DAYS).component(), "skip 1, span 2, growx, wmin 0, gaptop 2");
    }

    private void row(String key, JComponent field, JComponent shown) {
        JLabel label = Captions.plain(words.get(key));
        label.setLabelFor(field);
        add(label, "gaptop 8");
        add(shown, "growx, gaptop 8");
        add(SettingsView.managedMark(words, managed, key), "gaptop 8");
    }

    void show(NoticeInput input) {
        offer(days, DAYS, input.quietDays());
        from.setText(input.from());
        to.setText(input.to());
        offer(reminders, REMINDERS, input.reminders());
        certificates.setText(input.certificateDays());
    }

    /** The usual choices, and what the file says where that is none of them. */
    private static <T> void offer(JComboBox<T> box, List<T> usual, T chosen) {
        List<T> choices = new ArrayList<>(usual);
        if (!choices.contains(chosen)) {
            choices.add(chosen);
        }
        DefaultComboBoxModel<T> model = new DefaultComboBoxModel<>();
        model.addAll(choices);
        model.setSelectedItem(chosen);
        box.setModel(model);
    }

    NoticeInput input() {
        return new NoticeInput(
                days.getItemAt(days.getSelectedIndex()),
                from.getText(),
                to.getText(),
                reminders.getItemAt(reminders.getSelectedIndex()),
                certificates.getText());
    }

    /** @param wanted notices are shown at all */
    void show(Map<NoticeField, String> wrong, boolean wanted) {
        problems.forEach((field, problem) -> problem.show(Optional.ofNullable(wrong.get(field))));
        boolean quiet = wanted && !managed.contains(NoticeField.QUIET.key());
        boolean someDays = days.getSelectedIndex() > 0;
        days.setEnabled(quiet);
        from.setEnabled(quiet && someDays);
        to.setEnabled(quiet && someDays);
        reminders.setEnabled(wanted && !managed.contains(REMINDER_KEY));
        certificates.setEnabled(wanted && !managed.contains(NoticeField.CERTIFICATE_DAYS.key()));
    }

    private String inWords(Reminders value) {
        return value.every()
                .map(Amount::of)
                .map(amount -> words.get(
                        "notice.reminder.every",
                        amount.digits(),
                        words.get(amount.unit().key())))
                .orElseGet(() -> words.get("notice.reminder.never"));
    }

    private static final class Named<T> extends DefaultListCellRenderer {
        private final transient Function<T, String> name;

        Named(Function<T, String> name) {
            this.name = name;
        }

        /** The list holds nothing but values of this kind; it asks for none while it is empty. */
        @Override
        @SuppressWarnings("unchecked")
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean isSelected, boolean hasFocus) {
            String text = value == null ? "" : name.apply((T) value);
            return super.getListCellRendererComponent(list, text, index, isSelected, hasFocus);
        }
    }
}
