package io.github.rdpmedic.ui.explain;

import com.formdev.flatlaf.FlatClientProperties;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.PlainRenderer;
import io.github.rdpmedic.ui.parts.Typing;
import io.github.rdpmedic.ui.parts.Words;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSeparator;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;

/** The content of the window "Explain an error code". Paints states, forwards wishes. */
final class ExplainView extends JPanel {

    private final Words words = Words.of(ExplainView.class);
    private final JTextField field = new JTextField();
    private final JComboBox<Choice> targets = new JComboBox<>();
    private final AnswerView answer = new AnswerView();
    private final RemediesView remedies;
    private Optional<ExplainState> shown = Optional.empty();

    /** One line of the chooser; the first one is for no host. */
    private record Choice(Optional<Target> target, String label) {
        @Override
        public String toString() {
            return label;
        }
    }

    /** @param asked the text or the host has changed */
    ExplainView(UserActions actions, Runnable asked) {
        super(new MigLayout("insets 0, gap 0, wrap 1, fill", "[grow,fill]", "[]0[]14[grow,fill]14"));
        remedies = new RemediesView(
                fix -> target().ifPresentOrElse(host -> actions.offer(fix, host), () -> actions.offer(fix)),
                () -> target().ifPresent(actions::trustCertificate),
                id -> target().ifPresent(host -> actions.repairHost(id, host)));
        field.setName("code");
        field.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, words.get("placeholder"));
        field.putClientProperty(FlatClientProperties.TEXT_FIELD_SHOW_CLEAR_BUTTON, true);
        targets.setName("target");
        targets.setRenderer(new PlainRenderer());
        add(question());
        add(new JSeparator());
        add(body(), "gap 18 18 0 0, h 120:300:, wmin 0");
        Typing.onChange(field, asked);
        targets.addActionListener(event -> asked.run());
    }

    private JPanel question() {
        JPanel row = new JPanel(new MigLayout("insets 14 18 14 18, gap 8 4, wrap 2, fillx", "[grow,fill][]"));
        row.setOpaque(false);
        row.add(label("label.code", field));
        row.add(label("label.target", targets));
        row.add(field, "wmin 120");
        row.add(targets, "wmin 160, wmax 320");
        return row;
    }

    private JLabel label(String key, JComponent of) {
        JLabel label = Captions.plain(words.get(key));
        label.setLabelFor(of);
        return label;
    }

    private JPanel body() {
        JPanel body = new JPanel(
                new MigLayout("insets 0, gap 0, fill", "[grow 58,fill,0:0]24[grow 42,fill,0:0]", "[grow,fill]"));
        body.setOpaque(false);
        body.add(answer, "wmin 0, hmin 0");
        body.add(remedies, "wmin 0, hmin 0");
        return body;
    }

    void show(ExplainState state) {
        if (shown.filter(state::equals).isEmpty()) {
            shown = Optional.of(state);
            answer.show(state);
            remedies.show(state.remedies());
            remedies.setVisible(!state.isEmpty());
        }
    }

    /** What can be chosen; the choice stays as long as it is among it. */
    void offer(List<Target> saved) {
        Optional<Target> chosen = target();
        List<Choice> choices = new ArrayList<>(List.of(new Choice(Optional.empty(), words.get("target.none"))));
        saved.forEach(target -> choices.add(new Choice(Optional.of(target), Printable.of(target.name()))));
        targets.setModel(new DefaultComboBoxModel<>(choices.toArray(Choice[]::new)));
        chosen.ifPresent(this::choose);
    }

    void choose(Target target) {
        for (int i = 0; i < targets.getItemCount(); i++) {
            if (targets.getItemAt(i).target().filter(target::equals).isPresent()) {
                targets.setSelectedIndex(i);
            }
        }
    }

    void type(String codes) {
        field.setText(codes);
    }

    String typed() {
        return field.getText();
    }

    Optional<Target> target() {
        return targets.getSelectedItem() instanceof Choice choice ? choice.target() : Optional.empty();
    }

    void focusField() {
        field.requestFocusInWindow();
        field.selectAll();
    }

    @Override
    public Color getBackground() {
        return Palette.surface();
    }
}
