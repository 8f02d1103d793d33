package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.platform.ColorScheme;

/** What the desktop answered when it was last asked for its look; light until then, and where it does not say. */
final class SystemLook {

    private final ColorScheme colorScheme;
    private volatile boolean dark;

    SystemLook(ColorScheme colorScheme) {
        this.colorScheme = colorScheme;
    }

    /** May take a moment, so it is not for the EDT. */
    void ask() {
        dark = colorScheme.isDark().orElse(false);
    }

    boolean isDark() {
        return dark;
    }
}
