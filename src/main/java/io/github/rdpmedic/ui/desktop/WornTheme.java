package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.model.Settings.Appearance;
import io.github.rdpmedic.ui.theme.Theme;
import java.util.function.Supplier;

/**
 * The look of menus and windows, put on when the first of them is wanted: an icon alone shows none of it, and it takes
 * several megabytes. Confined to the EDT.
 */
final class WornTheme {

    private final Supplier<Appearance> wanted;
    private final SystemLook system;
    private boolean worn;

    WornTheme(Supplier<Appearance> wanted, SystemLook system) {
        this.wanted = wanted;
        this.system = system;
    }

    void wear() {
        if (!worn) {
            worn = true;
            Theme.install(wanted.get(), system::isDark);
        }
    }

    /** The person or the desktop may want another one now. */
    void changed() {
        if (worn) {
            Theme.install(wanted.get(), system::isDark);
        }
    }
}
