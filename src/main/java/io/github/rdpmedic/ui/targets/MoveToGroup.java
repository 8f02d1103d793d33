package io.github.rdpmedic.ui.targets;

import io.github.rdpmedic.model.TargetOptions;
import io.github.rdpmedic.ui.parts.Words;
import java.awt.Component;
import java.util.List;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JOptionPane;

/** Asks for the group that hosts are to be in: one that is there, a new one, or none. Confined to the EDT. */
final class MoveToGroup {

    private final Words words = Words.of(MoveToGroup.class);
    private final Component owner;

    MoveToGroup(Component owner) {
        this.owner = owner;
    }

    /** @return empty when the person thought better of it; "" for no group */
    Optional<String> ask(int hosts, List<String> groups) {
        JComboBox<String> choice = new JComboBox<>(groups.toArray(String[]::new));
        choice.setEditable(true);
        choice.setName("group.choice");
        choice.putClientProperty("html.disable", true);
        choice.setSelectedItem("");
        String question = words.get("group.question", hosts);
        choice.getAccessibleContext().setAccessibleName(question);
        while (ask(question, choice)) {
            String group = String.valueOf(choice.getEditor().getItem()).strip();
            if (group.isEmpty() || TargetOptions.isGroup(group)) {
                return Optional.of(group);
            }
            question = words.get("problem.group");
        }
        return Optional.empty();
    }

    private boolean ask(String question, JComboBox<String> choice) {
        Object[] message = {question, choice};
        return JOptionPane.showConfirmDialog(
                        owner,
                        message,
                        words.get("group.title"),
                        JOptionPane.OK_CANCEL_OPTION,
                        JOptionPane.PLAIN_MESSAGE)
                == JOptionPane.OK_OPTION;
    }
}
