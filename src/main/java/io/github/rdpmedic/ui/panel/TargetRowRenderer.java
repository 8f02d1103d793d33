package io.github.rdpmedic.ui.panel;

import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.ui.icons.StateBadge;
import io.github.rdpmedic.ui.parts.Captions;
import io.github.rdpmedic.ui.parts.Palette;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;

/** Paints the row of one target; one component serves all rows. */
final class TargetRowRenderer extends JPanel implements ListCellRenderer<PanelRow> {

    static final int BADGE = 14;

    private final JLabel badge = new JLabel();
    private final JLabel name = Captions.bold("");
    private final JLabel cause = Captions.secondary("");
    private final Sparkline sparkline = new Sparkline();
    private final JLabel latency = Captions.plain("");
    private final JLabel certificate = Captions.plain("");
    private boolean selected;

    TargetRowRenderer(String widestLatency) {
        int column = latency.getFontMetrics(latency.getFont()).stringWidth(widestLatency);
        setLayout(new MigLayout(
                "insets 7 16 7 16, gap 0, hidemode 3",
                "[]10[grow,fill,sizegroup text]12[" + UIScale.scale(82) + "px!]10[" + column + "px!,right]10["
                        + latency.getFontMetrics(latency.getFont()).stringWidth("−999 d") + "px!,right]",
                "[]1[]"));
        add(badge, "spany 2, aligny center");
        add(name, "wmin 0");
        add(sparkline, "spany 2, aligny center, growx, h " + UIScale.scale(18) + "px!");
        add(latency, "spany 2, aligny center");
        add(certificate, "spany 2, aligny center, wrap");
        add(cause, "skip 0, cell 1 1, wmin 0");
        latency.setHorizontalAlignment(SwingConstants.TRAILING);
        setOpaque(false);
    }

    @Override
    public Component getListCellRendererComponent(
            JList<? extends PanelRow> list, PanelRow row, int index, boolean isSelected, boolean hasFocus) {
        selected = isSelected;
        badge.setIcon(new StateBadge(row.state(), UIScale.scale(BADGE)));
        name.setText(row.name());
        cause.setText(row.cause());
        sparkline.show(row.latencies(), row.state() == State.UP || row.state() == State.WARNING);
        latency.setText(row.latency());
        latency.setForeground(Palette.secondary());
        certificate.setText(row.certificate());
        certificate.setForeground(colour(row.certificateTone()));
        getAccessibleContext().setAccessibleName(row.spoken());
        return this;
    }

    /** With every label filled, so that all rows can share one fixed height. */
    int getPreferredRowHeight() {
        name.setText("X");
        cause.setText("X");
        latency.setText("X");
        return getPreferredSize().height;
    }

    private static Color colour(PanelRow.Tone tone) {
        return switch (tone) {
            case QUIET -> Palette.secondary();
            case WARNING -> Palette.warning();
            case CRITICAL -> Palette.critical();
        };
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (selected) {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            int margin = UIScale.scale(4);
            int arc = UIScale.scale(8);
            g.setColor(Palette.selection());
            g.fillRoundRect(margin, 1, getWidth() - 2 * margin, getHeight() - 2, arc, arc);
            g.dispose();
        }
    }
}
