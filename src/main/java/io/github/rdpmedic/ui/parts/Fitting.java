package io.github.rdpmedic.ui.parts;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Window;

/** Makes a window high enough for texts that wrap. */
public final class Fitting {

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
