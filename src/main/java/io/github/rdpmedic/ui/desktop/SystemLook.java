package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.platform.ColorScheme;
import io.github.rdpmedic.ui.icons.Taskbar;

/** What the desktop answered when it was last asked for its look; light until then, and where it does not say. */
final class SystemLook {

    private final ColorScheme colorScheme;
    private volatile boolean dark;
    private volatile Taskbar taskbar = Taskbar.UNKNOWN;

    SystemLook(ColorScheme colorScheme) {
        this.colorScheme = colorScheme;
    }

    /** May take a moment, so it is not for the EDT. */
    void ask() {
        dark = colorScheme.isDark().orElse(false);
        taskbar = colorScheme
                .isTaskbarDark()
                .map(yes -> yes ? Taskbar.DARK : Taskbar.LIGHT)
                .orElse(Taskbar.UNKNOWN);
    }

    boolean isDark() {
        return dark;
    }

    Taskbar taskbar() {
        return taskbar;
    }
}
