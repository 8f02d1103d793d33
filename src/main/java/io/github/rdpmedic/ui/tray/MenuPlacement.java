package io.github.rdpmedic.ui.tray;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;

/** Where a menu opens: with one corner at the pointer, to the side that has room, wholly on the screen. */
final class MenuPlacement {

    private MenuPlacement() {}

    static Point of(Dimension menu, Point pointer, Rectangle screen) {
        return new Point(
                along(pointer.x, menu.width, screen.x, screen.x + screen.width),
                along(pointer.y, menu.height, screen.y, screen.y + screen.height));
    }

    private static int along(int pointer, int length, int start, int end) {
        int wanted = pointer + length <= end ? pointer : pointer - length;
        return Math.max(start, Math.min(wanted, end - length));
    }
}
