package io.github.rdpmedic.ui.parts;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.GraphicsConfiguration;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.Window;

/** Makes a window high enough for texts that wrap. */
public final class Fitting {

    /** Also what a window manager adds at the top, which cannot be asked for before. */
    private static final int MARGIN = 28;

    private Fitting() {}

    /** Never lower: a window that jumps at each key is worse than one with room to spare. */
    public static void grow(Window window) {
        int wanted = preferredSize(window).height;
        if (window.isDisplayable() && wanted > window.getHeight()) {
            window.setSize(window.getWidth(), wanted);
        }
        window.validate();
    }

    /** The size that a window wants for the width that it has. */
    public static Dimension preferredSize(Window window) {
        window.validate();
        forgetHeights(window);
        return window.getPreferredSize();
    }

    /** The wanted size, or what the screen has room for. */
    public static Dimension onScreen(Window window, Dimension wanted) {
        Rectangle room = room(window);
        return new Dimension(Math.min(wanted.width, room.width), Math.min(wanted.height, room.height));
    }

    /** Moves a window so that all of it can be seen, a little off the edges of the work area. */
    public static void keepOnScreen(Window window) {
        Rectangle room = room(window);
        int x = Math.max(room.x, Math.min(window.getX(), room.x + room.width - window.getWidth()));
        int y = Math.max(room.y, Math.min(window.getY(), room.y + room.height - window.getHeight()));
        window.setLocation(x, y);
    }

    private static Rectangle room(Window window) {
        GraphicsConfiguration screen = window.getGraphicsConfiguration();
        Rectangle room = screen.getBounds();
        Insets taken = Toolkit.getDefaultToolkit().getScreenInsets(screen);
        return new Rectangle(
                room.x + taken.left + MARGIN,
                room.y + taken.top + MARGIN,
                room.width - taken.left - taken.right - 2 * MARGIN,
                room.height - taken.top - taken.bottom - 2 * MARGIN);
    }

    /** A wrapped text knows its height only once it has its width. */
    private static void forgetHeights(Container container) {
        for (Component child : container.getComponents()) {
            if (child instanceof WrappedText) {
                child.invalidate();
            } else if (child instanceof Container inner) {
                forgetHeights(inner);
            }
        }
    }
}
