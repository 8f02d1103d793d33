package io.github.rdpmedic.ui.history;

import com.formdev.flatlaf.ui.FlatUIUtils;
import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.ui.history.HistoryState.Chart;
import io.github.rdpmedic.ui.history.HistoryState.Dot;
import io.github.rdpmedic.ui.history.HistoryState.Label;
import io.github.rdpmedic.ui.history.HistoryState.Stretch;
import io.github.rdpmedic.ui.parts.Palette;
import io.github.rdpmedic.ui.parts.Words;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.UIManager;

/** The middle of the latencies as a line, with a band from the least to the high; where nothing is known, a gap. */
final class LatencyChart extends JComponent {

    private static final int BAND_ALPHA = 46;

    private final transient Words words;
    private transient Chart chart = Chart.EMPTY;

    LatencyChart(Words words) {
        this.words = words;
        setName("latency");
        setFocusable(false);
    }

    void show(Chart newChart) {
        chart = newChart;
        getAccessibleContext().setAccessibleName(words.get("chart.name", chart.spoken()));
        setToolTipText(chart.runs().isEmpty() ? null : chart.spoken());
        repaint();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.LABEL;
                }
            };
        }
        return accessibleContext;
    }

    @Override
    public Dimension getPreferredSize() {
        return UIScale.scale(new Dimension(400, 150));
    }

    private static Font font() {
        Font medium = UIManager.getFont("medium.font");
        return medium == null ? UIManager.getFont("Label.font") : medium;
    }

    /** As wide as the strip above it, so that both share one scale of time; numbers stand inside at the right. */
    private Rectangle2D plot() {
        FontMetrics metrics = getFontMetrics(font());
        double top = metrics.getAscent() / 2.0 + 2;
        return new Rectangle2D.Double(0, top, getWidth(), getHeight() - top - metrics.getHeight() - 4);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setFont(font());
        Rectangle2D plot = plot();
        paintGaps(g, plot);
        paintFrame(g, plot);
        Graphics2D inside = (Graphics2D) g.create();
        inside.clip(plot);
        chart.runs().forEach(run -> paintRun(inside, plot, run));
        inside.dispose();
        paintLevels(g, plot);
        if (chart.runs().isEmpty()) {
            paintNothing(g, plot);
        }
        g.dispose();
    }

    private void paintGaps(Graphics2D g, Rectangle2D plot) {
        g.setColor(Palette.band());
        for (Stretch gap : chart.gaps()) {
            g.fill(new Rectangle2D.Double(
                    x(plot, gap.from()), plot.getY(), x(plot, gap.to()) - x(plot, gap.from()), plot.getHeight()));
        }
    }

    private void paintFrame(Graphics2D g, Rectangle2D plot) {
        g.setColor(Palette.line());
        g.draw(new Line2D.Double(plot.getX(), plot.getMaxY(), plot.getMaxX(), plot.getMaxY()));
        FontMetrics metrics = g.getFontMetrics();
        double free = 0;
        for (Label time : chart.times()) {
            double x = x(plot, time.at());
            double left = x - metrics.stringWidth(time.text()) / 2.0;
            if (left >= free && left + metrics.stringWidth(time.text()) <= getWidth()) {
                g.setColor(Palette.line());
                g.draw(new Line2D.Double(x, plot.getMaxY(), x, plot.getMaxY() + 3));
                g.setColor(Palette.secondary());
                FlatUIUtils.drawString(
                        this, g, time.text(), (int) left, (int) plot.getMaxY() + 4 + metrics.getAscent());
                free = left + metrics.stringWidth(time.text()) + UIScale.scale(12);
            }
        }
    }

    private void paintLevels(Graphics2D g, Rectangle2D plot) {
        FontMetrics metrics = g.getFontMetrics();
        for (Label level : chart.levels()) {
            double y = plot.getMaxY() - level.at() * plot.getHeight();
            g.setColor(Palette.line());
            if (level.at() > 0) {
                g.draw(new Line2D.Double(plot.getX(), y, plot.getMaxX(), y));
                int width = metrics.stringWidth(level.text());
                g.setColor(faded(Palette.surface(), 210));
                g.fill(new Rectangle2D.Double(
                        getWidth() - width - 6.0, y - metrics.getHeight() / 2.0, width + 6.0, metrics.getHeight()));
                g.setColor(Palette.secondary());
                FlatUIUtils.drawString(
                        this, g, level.text(), getWidth() - width - 2, (int) (y + metrics.getAscent() / 2.0 - 1));
            }
        }
    }

    private void paintNothing(Graphics2D g, Rectangle2D plot) {
        String text = words.get("chart.none");
        g.setColor(Palette.secondary());
        FlatUIUtils.drawString(
                this, g, text, (getWidth() - g.getFontMetrics().stringWidth(text)) / 2, (int) plot.getCenterY());
    }

    private void paintRun(Graphics2D g, Rectangle2D plot, List<Dot> run) {
        if (run.size() == 1) {
            Dot only = run.get(0);
            g.setColor(Palette.accent());
            g.fill(new Ellipse2D.Double(x(plot, only.at()) - 1.5, y(plot, only.median()) - 1.5, 3, 3));
            return;
        }
        Path2D band = path(plot, run, Dot::high);
        for (int i = run.size() - 1; i >= 0; i--) {
            band.lineTo(x(plot, run.get(i).at()), y(plot, run.get(i).least()));
        }
        band.closePath();
        g.setColor(faded(Palette.accent(), BAND_ALPHA));
        g.fill(band);
        g.setColor(Palette.accent());
        g.setStroke(new BasicStroke(UIScale.scale(1.5f), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path(plot, run, Dot::median));
    }

    private Path2D path(Rectangle2D plot, List<Dot> run, ToDoubleFunction<Dot> height) {
        Path2D path = new Path2D.Double();
        path.moveTo(x(plot, run.get(0).at()), y(plot, height.applyAsDouble(run.get(0))));
        run.stream().skip(1).forEach(dot -> path.lineTo(x(plot, dot.at()), y(plot, height.applyAsDouble(dot))));
        return path;
    }

    private static double x(Rectangle2D plot, double at) {
        return plot.getX() + at * plot.getWidth();
    }

    private double y(Rectangle2D plot, double millis) {
        return plot.getMaxY() - millis / chart.top() * plot.getHeight();
    }

    private static Color faded(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }
}
