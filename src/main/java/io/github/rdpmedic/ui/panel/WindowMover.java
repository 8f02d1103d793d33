package io.github.rdpmedic.ui.panel;

import java.awt.Point;
import java.awt.Window;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;

/** Moves a window by dragging a part of it. */
final class WindowMover extends MouseAdapter {

    private final Window window;
    private Point grip = new Point();

    WindowMover(Window window) {
        this.window = window;
    }

    @Override
    public void mousePressed(MouseEvent event) {
        grip = new Point(event.getXOnScreen() - window.getX(), event.getYOnScreen() - window.getY());
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        window.setLocation(event.getXOnScreen() - grip.x, event.getYOnScreen() - grip.y);
    }
}
