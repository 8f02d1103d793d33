package io.github.rdpmedic.ui.icons;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** The outlines of a monitor on its stand in a square of 16 units. */
final class MonitorShapes {

    private static final double FRAME = 1.5;

    private MonitorShapes() {}

    /** The whole body, frame and glass. */
    static Shape body() {
        return new RoundRectangle2D.Double(0.5, 1, 15, 11, 3.5, 3.5);
    }

    static Shape glass() {
        return new RoundRectangle2D.Double(
                0.5 + FRAME, 1 + FRAME, 15 - 2 * FRAME, 11 - 2 * FRAME, 3.5 - FRAME, 3.5 - FRAME);
    }

    static Shape frame() {
        Area frame = new Area(body());
        frame.subtract(new Area(glass()));
        return frame;
    }

    static Shape stand() {
        Area stand = new Area(new Rectangle2D.Double(6.5, 11.5, 3, 2.5));
        stand.add(new Area(new RoundRectangle2D.Double(4, 13.5, 8, 1.5, 1.5, 1.5)));
        return stand;
    }

    /** A heartbeat across the glass. */
    static Shape pulse() {
        Path2D beat = new Path2D.Double();
        beat.moveTo(3, 6.75);
        beat.lineTo(5.4, 6.75);
        beat.lineTo(6.9, 3.9);
        beat.lineTo(8.9, 9.4);
        beat.lineTo(10.4, 6.75);
        beat.lineTo(13, 6.75);
        return new BasicStroke(1.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(beat);
    }
}
