package io.github.rdpmedic.ui.icons;

import io.github.rdpmedic.model.State;
import java.awt.Component;
import java.awt.Graphics;
import javax.swing.Icon;

/**
 * The badge of a state: its shape differs as well as its colour.
 *
 * @param size in user space, so it grows with the scale of the screen
 */
public record StateBadge(State state, int size) implements Icon {

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        new BadgeIcon(Badge.of(state), size).paintIcon(component, graphics, x, y);
    }

    @Override
    public int getIconWidth() {
        return size;
    }

    @Override
    public int getIconHeight() {
        return size;
    }
}
