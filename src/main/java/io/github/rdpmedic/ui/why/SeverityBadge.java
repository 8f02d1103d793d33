package io.github.rdpmedic.ui.why;

import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.model.Severity;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.ui.icons.StateBadge;
import io.github.rdpmedic.ui.parts.Palette;
import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import javax.swing.Icon;

/** The shape before a finding: cross, triangle, or a quiet "i" in a ring. */
record SeverityBadge(Severity severity, int size) implements Icon {

    static SeverityBadge of(Severity severity) {
        return new SeverityBadge(severity, UIScale.scale(14));
    }

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        switch (severity) {
            case CRITICAL -> new StateBadge(State.DOWN, size).paintIcon(component, graphics, x, y);
            case WARNING -> new StateBadge(State.WARNING, size).paintIcon(component, graphics, x, y);
            case INFO -> paintInfo((Graphics2D) graphics.create(), x, y);
        }
    }

    private void paintInfo(Graphics2D g, int x, int y) {
        float unit = size / 14f;
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.translate(x, y);
        g.setColor(Palette.secondary());
        g.setStroke(new BasicStroke(1.3f * unit, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Ellipse2D.Float(1.2f * unit, 1.2f * unit, 11.6f * unit, 11.6f * unit));
        g.draw(new Line2D.Float(7 * unit, 6.6f * unit, 7 * unit, 9.8f * unit));
        g.fill(new Ellipse2D.Float(6.1f * unit, 3.5f * unit, 1.8f * unit, 1.8f * unit));
        g.dispose();
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
