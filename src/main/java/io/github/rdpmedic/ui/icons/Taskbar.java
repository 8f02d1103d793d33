package io.github.rdpmedic.ui.icons;

/** The ground that the tray icon stands on. */
public enum Taskbar {
    LIGHT,
    DARK,
    /** Its colour cannot be asked for, as on most Linux panels. */
    UNKNOWN
}
