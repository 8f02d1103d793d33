package io.github.rdpmedic.ui.icons;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.ui.theme.Contrast;
import java.awt.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** WCAG 2.2, 1.4.11: a sign needs a contrast of 3 to 1. */
class PaletteTest {

    @ParameterizedTest
    @EnumSource(Badge.class)
    void aBadgeStandsOutOnALightRowEvenWhenItIsSelected(Badge badge) {
        assertThat(Contrast.of(Palette.ON_LIGHT.of(badge), Color.WHITE)).isGreaterThan(3);
        assertThat(Contrast.of(Palette.ON_LIGHT.of(badge), new Color(0xE6EFFD))).isGreaterThan(3);
    }

    @ParameterizedTest
    @EnumSource(Badge.class)
    void aBadgeStandsOutOnADarkRowEvenWhenItIsSelected(Badge badge) {
        assertThat(Contrast.of(Palette.ON_DARK.of(badge), new Color(0x23272D))).isGreaterThan(3);
        assertThat(Contrast.of(Palette.ON_DARK.of(badge), new Color(0x2B3A55))).isGreaterThan(3);
    }
}
