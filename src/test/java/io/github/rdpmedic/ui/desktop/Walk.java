package io.github.rdpmedic.ui.desktop;

import java.awt.Component;
import java.awt.Container;
import java.awt.FocusTraversalPolicy;
import java.awt.Window;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JList;
import javax.swing.JScrollBar;
import javax.swing.JSlider;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTree;
import javax.swing.SwingUtilities;
import javax.swing.table.JTableHeader;
import javax.swing.text.JTextComponent;

/** A window as somebody meets it who has a keyboard and a screen reader only. For the EDT. */
final class Walk {

    private final Window window;

    Walk(Window window) {
        this.window = window;
    }

    /** Controls that say nothing to a screen reader. */
    List<String> nameless() {
        return controls().stream()
                .filter(control -> nameOf(control).isBlank())
                .map(Walk::describe)
                .toList();
    }

    /** Controls that Tab does not come to. */
    List<String> unreachable() {
        Set<Component> reached = reached();
        return controls().stream()
                .filter(control -> reached.stream().noneMatch(at -> SwingUtilities.isDescendingFrom(at, control)))
                .map(Walk::describe)
                .toList();
    }

    private Set<Component> reached() {
        FocusTraversalPolicy policy = window.getFocusTraversalPolicy();
        Set<Component> reached = new LinkedHashSet<>();
        Component at = policy.getFirstComponent(window);
        while (at != null && reached.add(at)) {
            at = policy.getComponentAfter(window, at);
        }
        return reached;
    }

    private List<Component> controls() {
        List<Component> found = new ArrayList<>();
        collect(window, found);
        return found;
    }

    private static void collect(Container container, List<Component> found) {
        for (Component child : container.getComponents()) {
            if (!child.isVisible() || child instanceof JScrollBar || child instanceof JTableHeader) {
                continue;
            }
            if (isControl(child) && child.isEnabled() && child.isFocusable()) {
                found.add(child);
            }
            boolean whole = child instanceof JComboBox || child instanceof JTable || child instanceof JList;
            if (child instanceof Container inner && !whole) {
                collect(inner, found);
            }
        }
    }

    private static boolean isControl(Component child) {
        return child instanceof AbstractButton
                || child instanceof JTextComponent
                || child instanceof JComboBox
                || child instanceof JList
                || child instanceof JTable
                || child instanceof JTree
                || child instanceof JSlider
                || child instanceof JTabbedPane;
    }

    private static String nameOf(Component control) {
        String name = control.getAccessibleContext().getAccessibleName();
        return name == null ? "" : name;
    }

    private static String describe(Component control) {
        return control.getClass().getSimpleName() + " " + control.getName() + " \"" + nameOf(control) + "\"";
    }
}
