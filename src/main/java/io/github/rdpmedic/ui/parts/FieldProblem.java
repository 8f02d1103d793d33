package io.github.rdpmedic.ui.parts;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.Optional;
import javax.swing.JComponent;

/** A sentence below a field that says what is wrong with it; the field gets a red edge at the same time. */
public final class FieldProblem {

    private final JComponent field;
    private final WrappedText sentence = new WrappedText("", Palette::critical);

    public FieldProblem(JComponent field, String name) {
        this.field = field;
        sentence.setName(name);
        sentence.setVisible(false);
    }

    public JComponent component() {
        return sentence;
    }

    public void show(Optional<String> problem) {
        sentence.setText(problem.orElse(""));
        sentence.setVisible(problem.isPresent());
        field.putClientProperty(
                FlatClientProperties.OUTLINE, problem.isPresent() ? FlatClientProperties.OUTLINE_ERROR : null);
        field.getAccessibleContext().setAccessibleDescription(problem.orElse(""));
    }
}
