package io.github.rdpmedic.ui.desktop;

/** Whether the desktop is dark. Not asked yet on any system, so light unless the person chooses. */
final class SystemAppearance {

    private SystemAppearance() {}

    static boolean isDark() {
        return false;
    }
}
