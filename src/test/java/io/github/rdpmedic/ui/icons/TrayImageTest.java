package io.github.rdpmedic.ui.icons;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrayImageTest {

    @ParameterizedTest
    @ValueSource(ints = {16, 20, 24, 28, 32, 40, 48, 64, 96})
    void isDrawnAtTheSizeThatTheTrayAsksFor(int size) {
        Image variant = new TrayImage(Badge.UP, Taskbar.DARK).getResolutionVariant(size, size);

        assertThat(variant.getWidth(null)).isEqualTo(size);
        assertThat(variant.getHeight(null)).isEqualTo(size);
    }

    @Test
    void isNotDrawnTwiceForTheSameSize() {
        TrayImage image = new TrayImage(Badge.UP, Taskbar.DARK);

        assertThat(image.getResolutionVariant(24, 24)).isSameAs(image.getResolutionVariant(24, 24));
    }

    @Test
    void isTakenAtFullResolutionWhenAWindowsPeerDrawsIt() {
        BufferedImage icon = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        TrayImage image = new TrayImage(Badge.DOWN, Taskbar.LIGHT);
        Graphics2D graphics = icon.createGraphics();

        graphics.drawImage(image, 0, 0, 40, 40, null);

        assertThat(pixels(icon)).isEqualTo(pixels((BufferedImage) image.getResolutionVariant(40, 40)));
    }

    @ParameterizedTest
    @EnumSource(Taskbar.class)
    void everyBadgeMakesAnotherPicture(Taskbar taskbar) {
        Set<String> pictures = new HashSet<>();
        for (Badge badge : Badge.values()) {
            pictures.add(pixels((BufferedImage) new TrayImage(badge, taskbar).getResolutionVariant(16, 16)));
        }

        assertThat(pictures).hasSize(Badge.values().length);
    }

    private static String pixels(BufferedImage image) {
        int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return java.util.Arrays.toString(rgb);
    }
}
