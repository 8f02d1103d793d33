package io.github.rdpmedic.ui.parts;

import com.formdev.flatlaf.util.ColorFunctions;
import io.github.rdpmedic.ui.theme.Theme;
import java.awt.Color;
import javax.swing.UIManager;

/** The colours that windows paint with, asked for at each paint so that a change of theme needs no listener. */
public final class Palette {

    private Palette() {}

    public static Color text() {
        return UIManager.getColor("Label.foreground");
    }

    /** For what is read second: causes, units, hints. */
    public static Color secondary() {
        return Theme.colors().muted();
    }

    public static Color warning() {
        return Theme.colors().warning();
    }

    public static Color critical() {
        return Theme.colors().down();
    }

    public static Color good() {
        return Theme.colors().ok();
    }

    public static Color accent() {
        return Theme.colors().line();
    }

    /** Behind rows and text. */
    public static Color surface() {
        return UIManager.getColor("List.background");
    }

    /** A band across the surface, a little off it. */
    public static Color band() {
        return ColorFunctions.mix(text(), surface(), 0.045f);
    }

    /** Hairlines between areas. */
    public static Color line() {
        return UIManager.getColor("Separator.foreground");
    }

    public static Color selection() {
        return UIManager.getColor("List.selectionBackground");
    }

    /** Where nothing was measured. */
    public static Color gap() {
        return ColorFunctions.mix(text(), UIManager.getColor("List.background"), 0.14f);
    }
}
