package io.github.rdpmedic.ui.tray;

import java.awt.Component;
import java.awt.Graphics;
import javax.swing.Icon;

/** Room for an icon, so that the titles of a menu stand in one column. */
record NoIcon(int size) implements Icon {

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        // Nothing to see.
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
