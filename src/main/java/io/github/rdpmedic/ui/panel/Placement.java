package io.github.rdpmedic.ui.panel;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;

/** Where the panel opens. Pure. */
final class Placement {

    private static final int MARGIN = 8;

    private Placement() {}

    /** Centred over the anchor on the side with more room, and wholly inside the work area. */
    static Rectangle at(Point anchor, Dimension wanted, Rectangle workArea) {
        Dimension size = fitting(wanted, workArea);
        boolean above = anchor.y > workArea.getCenterY();
        int x = anchor.x - size.width / 2;
        int y = above ? anchor.y - size.height - MARGIN : anchor.y + MARGIN;
        return inside(new Rectangle(new Point(x, y), size), workArea);
    }

    /** Bottom right, where most desktops have their tray. */
    static Rectangle inCorner(Dimension wanted, Rectangle workArea) {
        Point corner = new Point(workArea.x + workArea.width, workArea.y + workArea.height);
        return at(corner, wanted, workArea);
    }

    /** A new size for a panel that is already open: its lower edge stays when it is in the lower half. */
    static Rectangle resized(Rectangle old, Dimension wanted, Rectangle workArea) {
        Dimension size = fitting(wanted, workArea);
        boolean low = old.getCenterY() > workArea.getCenterY();
        int y = low ? old.y + old.height - size.height : old.y;
        return inside(new Rectangle(new Point(old.x, y), size), workArea);
    }

    private static Dimension fitting(Dimension wanted, Rectangle workArea) {
        return new Dimension(
                Math.min(wanted.width, workArea.width - 2 * MARGIN),
                Math.min(wanted.height, workArea.height - 2 * MARGIN));
    }

    private static Rectangle inside(Rectangle bounds, Rectangle workArea) {
        int right = workArea.x + workArea.width - MARGIN - bounds.width;
        int bottom = workArea.y + workArea.height - MARGIN - bounds.height;
        int x = Math.max(workArea.x + MARGIN, Math.min(bounds.x, right));
        int y = Math.max(workArea.y + MARGIN, Math.min(bounds.y, bottom));
        return new Rectangle(x, y, bounds.width, bounds.height);
    }
}
