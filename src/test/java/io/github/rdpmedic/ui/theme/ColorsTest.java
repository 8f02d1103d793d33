package io.github.rdpmedic.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import io.github.rdpmedic.ui.theme.Theme.Colors;
import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.UIDefaults;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** WCAG 2.2, 1.4.3: text needs a contrast of 4.5 to 1. */
class ColorsTest {

    private static final List<String> GROUNDS =
            List.of("Panel.background", "List.background", "List.selectionBackground", "PopupMenu.background");

    @BeforeAll
    static void readOurDefaults() {
        FlatLaf.registerCustomDefaultsSource(Theme.class.getPackageName(), Theme.class.getClassLoader());
    }

    @ParameterizedTest(name = "{0}, {2} on {1}")
    @MethodSource("colours")
    void everyColourIsReadableAsText(String look, String ground, String name, Color ink, Color background) {
        assertThat(Contrast.of(ink, background)).isGreaterThanOrEqualTo(4.5);
    }

    static Stream<Arguments> colours() {
        return Stream.concat(
                of("light", Colors.LIGHT, new FlatLightLaf().getDefaults()),
                of("dark", Colors.DARK, new FlatDarkLaf().getDefaults()));
    }

    private static Stream<Arguments> of(String look, Colors colors, UIDefaults defaults) {
        return GROUNDS.stream()
                .flatMap(ground -> Stream.of(
                        Arguments.of(look, ground, "ok", colors.ok(), defaults.getColor(ground)),
                        Arguments.of(look, ground, "warning", colors.warning(), defaults.getColor(ground)),
                        Arguments.of(look, ground, "down", colors.down(), defaults.getColor(ground)),
                        Arguments.of(look, ground, "unreachable", colors.unreachable(), defaults.getColor(ground)),
                        Arguments.of(look, ground, "muted", colors.muted(), defaults.getColor(ground)),
                        Arguments.of(look, ground, "line", colors.line(), defaults.getColor(ground)),
                        Arguments.of(
                                look,
                                ground,
                                "plain text",
                                defaults.getColor("Label.foreground"),
                                defaults.getColor(ground))));
    }
}
