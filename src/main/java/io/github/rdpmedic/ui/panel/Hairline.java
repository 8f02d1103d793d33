package io.github.rdpmedic.ui.panel;

import io.github.rdpmedic.ui.parts.Palette;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Insets;
import javax.swing.border.AbstractBorder;

/** One pixel round a window that has no frame of its own. */
final class Hairline extends AbstractBorder {

    @Override
    public void paintBorder(Component component, Graphics graphics, int x, int y, int width, int height) {
        graphics.setColor(Palette.line());
        graphics.drawRect(x, y, width - 1, height - 1);
    }

    @Override
    public Insets getBorderInsets(Component component, Insets insets) {
        insets.set(1, 1, 1, 1);
        return insets;
    }
}
