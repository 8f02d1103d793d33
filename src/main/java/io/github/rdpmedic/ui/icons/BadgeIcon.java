package io.github.rdpmedic.ui.icons;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.Icon;

/**
 * A badge in the colours of the look that is on.
 *
 * @param size in user space, so it grows with the scale of the screen
 */
public record BadgeIcon(Badge badge, int size) implements Icon {

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        Drawing.of(badge.shape(), Palette.current().of(badge)).paint((Graphics2D) graphics, x, y, size);
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
