package io.github.rdpmedic.ui.theme;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import io.github.rdpmedic.model.Settings.Appearance;
import java.awt.Color;
import java.awt.EventQueue;
import java.util.function.BooleanSupplier;

/** FlatLaf with this program's accent and spacing, which stand in the properties files beside this class. */
public final class Theme {

    private static final String DEFAULTS = Theme.class.getPackageName();

    private Theme() {}

    /**
     * Colours that mean something. Each is readable as text (contrast of at least 4.5 to 1) on the background of
     * its theme and on a selected row.
     *
     * @param ok a host that is up
     * @param unreachable this PC or the path is at fault
     * @param muted what is less important, and what is not known
     * @param line curves and links
     */
    public record Colors(Color ok, Color warning, Color down, Color unreachable, Color muted, Color line) {

        public static final Colors LIGHT = new Colors(
                new Color(0x1B7A43),
                new Color(0x945400),
                new Color(0xC02A37),
                new Color(0xB23A0B),
                new Color(0x5C6570),
                new Color(0x1A63D6));

        public static final Colors DARK = new Colors(
                new Color(0x4CC38A),
                new Color(0xF2B430),
                new Color(0xFF7B7B),
                new Color(0xFF9A62),
                new Color(0xA3ABB6),
                new Color(0x6EA8FE));
    }

    /**
     * Puts the look on, or changes it while windows are open. On the EDT.
     *
     * @param systemIsDark asked only for {@link Appearance#SYSTEM}; must answer at once
     */
    public static void install(Appearance appearance, BooleanSupplier systemIsDark) {
        assert EventQueue.isDispatchThread();
        boolean dark = switch (appearance) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> systemIsDark.getAsBoolean();
        };
        FlatLaf.registerCustomDefaultsSource(DEFAULTS, Theme.class.getClassLoader());
        if (dark) {
            FlatDarkLaf.setup();
        } else {
            FlatLightLaf.setup();
        }
        FlatLaf.updateUI();
    }

    public static boolean isDark() {
        return FlatLaf.isLafDark();
    }

    /** The colours of the look that is on now. Ask when painting; they change with it. */
    public static Colors colors() {
        return isDark() ? Colors.DARK : Colors.LIGHT;
    }
}
