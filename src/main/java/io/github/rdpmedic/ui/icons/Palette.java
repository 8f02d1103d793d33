package io.github.rdpmedic.ui.icons;

import io.github.rdpmedic.ui.theme.Theme;
import java.awt.Color;

/** The colours of the badges on a light and on a dark ground; a contrast of at least 3 to 1 on either. */
enum Palette {
    ON_LIGHT(0x1F8F4E, 0xB87400, 0xCF303D, 0xD0470F, 0x6B7480),
    ON_DARK(0x4CC38A, 0xF2B430, 0xFF6B6B, 0xFF9350, 0xA3ABB6);

    private final Color up;
    private final Color warning;
    private final Color down;
    private final Color unreachable;
    private final Color quiet;

    Palette(int up, int warning, int down, int unreachable, int quiet) {
        this.up = new Color(up);
        this.warning = new Color(warning);
        this.down = new Color(down);
        this.unreachable = new Color(unreachable);
        this.quiet = new Color(quiet);
    }

    /** For the look that is on now. */
    static Palette current() {
        return Theme.isDark() ? ON_DARK : ON_LIGHT;
    }

    Color of(Badge badge) {
        return switch (badge) {
            case UP -> up;
            case WARNING -> warning;
            case DOWN -> down;
            case UNREACHABLE -> unreachable;
            case UNKNOWN, PAUSED -> quiet;
        };
    }
}
