package io.github.rdpmedic.ui.panel;

import io.github.rdpmedic.ui.parts.Palette;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;

/** The newest connect times of a target as a small line. */
final class Sparkline extends JComponent {

    private static final double PADDING = 2;

    private List<Optional<Duration>> latencies = List.of();
    private boolean lively;

    /** @param lively false draws in grey: the target does not answer now */
    void show(List<Optional<Duration>> newest, boolean isLively) {
        latencies = newest;
        lively = isLively;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        SparklineShape shape = SparklineShape.of(latencies, getWidth(), getHeight() - 2 * PADDING);
        g.setColor(Palette.gap());
        for (SparklineShape.Gap gap : shape.gaps()) {
            g.fill(new Rectangle2D.Double(gap.x(), 0, gap.width(), getHeight()));
        }
        g.translate(0, PADDING);
        g.setColor(colour());
        g.setStroke(new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        shape.lines().forEach(line -> paint(g, line));
        g.dispose();
    }

    private Color colour() {
        return lively ? Palette.accent() : Palette.secondary();
    }

    private static void paint(Graphics2D g, List<SparklineShape.Dot> line) {
        SparklineShape.Dot first = line.get(0);
        if (line.size() == 1) {
            g.fill(new Ellipse2D.Double(first.x() - 1.2, first.y() - 1.2, 2.4, 2.4));
            return;
        }
        Path2D path = new Path2D.Double();
        path.moveTo(first.x(), first.y());
        line.stream().skip(1).forEach(dot -> path.lineTo(dot.x(), dot.y()));
        g.draw(path);
    }
}
