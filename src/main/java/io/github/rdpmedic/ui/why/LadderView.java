package io.github.rdpmedic.ui.why;

import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.ui.parts.Palette;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GridLayout;
import java.awt.RenderingHints;
import java.util.List;
import javax.swing.JPanel;

/** The seven stages side by side, joined by a line as far as the check came. */
final class LadderView extends JPanel {

    private transient List<WhyState.Step> steps = List.of();

    LadderView() {
        super(new GridLayout(1, 0));
        setOpaque(false);
        setName("ladder");
    }

    void show(List<WhyState.Step> newSteps) {
        if (!steps.equals(newSteps)) {
            steps = newSteps;
            removeAll();
            steps.forEach(step -> add(new StepView(step)));
            revalidate();
            repaint();
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setStroke(new BasicStroke(UIScale.scale(2f), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 1; i < getComponentCount(); i++) {
            StepView from = (StepView) getComponent(i - 1);
            StepView to = (StepView) getComponent(i);
            g.setColor(lineInto(steps.get(i).outcome()));
            int y = to.getY() + to.badgeCentreY();
            int clearance = StepView.badgeSize() / 2 + UIScale.scale(8);
            g.drawLine(from.getX() + from.getWidth() / 2 + clearance, y, to.getX() + to.getWidth() / 2 - clearance, y);
        }
        g.dispose();
    }

    private static Color lineInto(Outcome outcome) {
        return switch (outcome) {
            case OK -> Palette.good();
            case WARN -> Palette.warning();
            case FAIL -> Palette.critical();
            case SKIPPED -> Palette.gap();
        };
    }
}
