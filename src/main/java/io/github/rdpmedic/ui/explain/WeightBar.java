package io.github.rdpmedic.ui.explain;

import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.ui.parts.Palette;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/** How much speaks for a cause, as a short bar. */
final class WeightBar extends JComponent {

    private static final int WIDTH = 70;
    private static final int HEIGHT = 8;

    private final double share;

    /** @param share 0 to 1 */
    WeightBar(double share, String spoken) {
        this.share = share;
        getAccessibleContext().setAccessibleName(spoken);
        setToolTipText(spoken);
    }

    @Override
    public Dimension getPreferredSize() {
        return UIScale.scale(new Dimension(WIDTH, HEIGHT));
    }

    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int height = UIScale.scale(HEIGHT);
        int y = (getHeight() - height) / 2;
        g.setColor(Palette.gap());
        g.fillRoundRect(0, y, getWidth(), height, height, height);
        g.setColor(Palette.accent());
        g.fillRoundRect(0, y, Math.max(height, (int) Math.round(getWidth() * share)), height, height, height);
        g.dispose();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.PROGRESS_BAR;
                }
            };
        }
        return accessibleContext;
    }
}
