package io.github.rdpmedic.ui.panel;

import com.formdev.flatlaf.icons.FlatAbstractIcon;
import io.github.rdpmedic.ui.parts.Palette;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;

/** Three dots: there is more. */
final class Dots extends FlatAbstractIcon {

    private static final int SIZE = 16;

    Dots() {
        super(SIZE, SIZE, null);
    }

    @Override
    protected void paintIcon(Component component, Graphics2D g) {
        g.setColor(Palette.text());
        float size = SIZE;
        float radius = size / 10f;
        for (int i = -1; i <= 1; i++) {
            g.fill(new Ellipse2D.Float(
                    size / 2f + i * size * 0.32f - radius, size / 2f - radius, 2 * radius, 2 * radius));
        }
    }
}
