package io.github.rdpmedic.ui.icons;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** The outlines of the badges in a square of 16 units. */
final class BadgeShapes {

    private BadgeShapes() {}

    static Shape disc() {
        return circle(8, 8, 5.5);
    }

    static Shape triangle() {
        return grown(polygon(8, 2.75, 14, 13.25, 2, 13.25), 1.25);
    }

    static Shape square() {
        return new RoundRectangle2D.Double(2.25, 2.25, 11.5, 11.5, 5, 5);
    }

    static Shape diamond() {
        return grown(polygon(8, 1.75, 14.25, 8, 8, 14.25, 1.75, 8), 0.75);
    }

    static Shape twoBars() {
        return new RoundRectangle2D.Double(3.5, 3, 9, 10, 1.5, 1.5);
    }

    static Shape triangleWithExclamationMark() {
        Area sign = new Area(triangle());
        sign.subtract(new Area(new RoundRectangle2D.Double(7.1, 5.75, 1.8, 4.75, 1.8, 1.8)));
        sign.subtract(new Area(circle(8, 12.25, 1.05)));
        return sign;
    }

    static Shape crossedSquare() {
        Area sign = new Area(square());
        sign.subtract(line(5.75, 5.75, 10.25, 10.25));
        sign.subtract(line(10.25, 5.75, 5.75, 10.25));
        return sign;
    }

    /** Two halves that do not meet: the way between here and there. */
    static Shape brokenDiamond() {
        Area sign = new Area(diamond());
        sign.subtract(new Area(new BasicStroke(2.1f, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER)
                .createStrokedShape(openPath(10.4, 0, 6.9, 7.1, 9.1, 8.9, 5.6, 16))));
        return sign;
    }

    static Shape dashedRing() {
        double radius = 5.2;
        float dash = (float) (2 * Math.PI * radius / 16);
        return new BasicStroke(1.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {dash}, dash / 2)
                .createStrokedShape(circle(8, 8, radius));
    }

    static Shape pauseSign() {
        Area sign = new Area(new RoundRectangle2D.Double(3.5, 3, 3.25, 10, 1.5, 1.5));
        sign.add(new Area(new RoundRectangle2D.Double(9.25, 3, 3.25, 10, 1.5, 1.5)));
        return sign;
    }

    /** {@code core} grown by {@code margin} on every side, its corners rounded. */
    static Area grown(Shape core, double margin) {
        Area area = new Area(core);
        area.add(new Area(new BasicStroke((float) (2 * margin), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                .createStrokedShape(core)));
        return area;
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Area line(double x1, double y1, double x2, double y2) {
        return new Area(new BasicStroke(1.9f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                .createStrokedShape(new Line2D.Double(x1, y1, x2, y2)));
    }

    private static Shape polygon(double... xy) {
        Path2D path = openPath(xy);
        path.closePath();
        return path;
    }

    private static Path2D openPath(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        return path;
    }
}
