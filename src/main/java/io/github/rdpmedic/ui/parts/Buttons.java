package io.github.rdpmedic.ui.parts;

import com.formdev.flatlaf.FlatClientProperties;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.KeyStroke;

/** Buttons with a name by which tests and assistive tools find them. */
public final class Buttons {

    private static final String PRIMARY = "background: $Button.default.background;"
            + " foreground: $Button.default.foreground; hoverBackground: $Button.default.hoverBackground;"
            + " pressedBackground: $Button.default.pressedBackground; borderColor: $Button.default.borderColor;"
            + " focusedBackground: $Button.default.focusedBackground;"
            + " focusedBorderColor: $Button.default.focusedBorderColor; font: semibold";

    private Buttons() {}

    public static JButton plain(String text, String name, Runnable action) {
        JButton button = new JButton(text);
        button.setName(name);
        button.addActionListener(event -> action.run());
        return pressedByEnter(button);
    }

    /** Enter presses the button that has the focus, not the default button of the window. */
    private static JButton pressedByEnter(JButton button) {
        button.getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "pressed");
        button.getInputMap().put(KeyStroke.getKeyStroke("released ENTER"), "released");
        return button;
    }

    /** Looks like the default button without being pressed by Enter from somewhere else in the window. */
    public static JButton primary(String text, String name, Runnable action) {
        JButton button = plain(text, name, action);
        button.putClientProperty(FlatClientProperties.STYLE, PRIMARY);
        return button;
    }

    /** A symbol without a frame; {@code spoken} is its tooltip and its accessible name. */
    public static JButton symbol(Icon symbol, String spoken, String name) {
        JButton button = new JButton(symbol);
        button.setName(name);
        button.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
        button.setToolTipText(spoken);
        button.getAccessibleContext().setAccessibleName(spoken);
        button.setFocusable(true);
        return pressedByEnter(button);
    }
}
