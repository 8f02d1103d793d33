package io.github.rdpmedic.ui.panel;

import com.formdev.flatlaf.icons.FlatAbstractIcon;
import io.github.rdpmedic.ui.parts.Palette;
import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/** A thin cross: close. */
final class Cross extends FlatAbstractIcon {

    private static final int SIZE = 16;

    Cross() {
        super(SIZE, SIZE, null);
    }

    @Override
    protected void paintIcon(Component component, Graphics2D g) {
        g.setColor(Palette.text());
        float size = SIZE;
        float inset = size * 0.27f;
        g.setStroke(new BasicStroke(size / 12f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Float(inset, inset, size - inset, size - inset));
        g.draw(new Line2D.Float(size - inset, inset, inset, size - inset));
    }
}
