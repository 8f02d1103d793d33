package io.github.rdpmedic.ui.parts;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Color;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JLabel;

/** Labels in the few roles that the windows use. None of them reads HTML: some texts come from outside. */
public final class Captions {

    private Captions() {}

    public static JLabel plain(String text) {
        JLabel label = new JLabel();
        label.putClientProperty("html.disable", Boolean.TRUE);
        label.setText(text);
        return label;
    }

    public static JLabel bold(String text) {
        JLabel label = plain(text);
        label.putClientProperty(FlatClientProperties.STYLE, "font: bold");
        return label;
    }

    public static JLabel heading(String text) {
        return styled(plain(text), "h4");
    }

    /** Smaller and quieter, in a colour that follows the theme. */
    public static JLabel secondary(String text) {
        return tinted(text, Palette::secondary);
    }

    public static JLabel tinted(String text, Supplier<Color> colour) {
        JLabel label = new TintedLabel(colour);
        label.putClientProperty("html.disable", Boolean.TRUE);
        label.setText(text);
        return styled(label, "medium");
    }

    public static <C extends JComponent> C styled(C component, String styleClass) {
        component.putClientProperty(FlatClientProperties.STYLE_CLASS, styleClass);
        return component;
    }

    private static final class TintedLabel extends JLabel {
        private final Supplier<Color> colour;

        TintedLabel(Supplier<Color> colour) {
            this.colour = colour;
        }

        @Override
        public Color getForeground() {
            return colour == null ? super.getForeground() : colour.get();
        }
    }
}
