package io.github.rdpmedic.platform;

import java.util.Optional;

/** Whether the desktop is set to dark. */
public interface ColorScheme {

    /** A desktop that does not say. */
    ColorScheme UNKNOWN = Optional::empty;

    /** May start a process, so it is not for the EDT. Empty when the desktop does not say. */
    Optional<Boolean> isDark();

    /** As {@link #isDark}, for the ground that the tray icon stands on. */
    default Optional<Boolean> isTaskbarDark() {
        return Optional.empty();
    }
}
