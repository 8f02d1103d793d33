package io.github.rdpmedic.ui.icons;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The SVG files in {@code icons/} show what the program draws. After a change of a shape, run this test with
 * {@code -Dicons.write=true} and look at the files.
 */
class IconSourcesTest {

    private static final Path ICONS = Path.of("icons");
    private static final int SIZE = 128;

    /** Of one channel of one pixel: the files round to hundredths of a unit. */
    private static final int ROUNDING = 24;

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void theVectorSourceShowsWhatTheProgramDraws(String file, Drawing drawing) throws IOException {
        Path path = ICONS.resolve(file);
        if (Boolean.getBoolean("icons.write")) {
            Files.createDirectories(ICONS);
            Files.writeString(path, Svg.write(drawing));
        }

        Drawing source = Svg.read(Files.readString(path));

        assertThat(largestDifference(source.image(SIZE), drawing.image(SIZE))).isLessThanOrEqualTo(ROUNDING);
    }

    static Stream<Arguments> files() {
        Map<String, Drawing> drawings = new TreeMap<>();
        drawings.put("rdp-medic.svg", AppIcon.drawing());
        for (Badge badge : Badge.values()) {
            drawings.put(
                    "badge-" + badge.name().toLowerCase(Locale.ROOT) + ".svg",
                    Drawing.of(badge.shape(), Palette.ON_LIGHT.of(badge)));
        }
        return drawings.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static int largestDifference(BufferedImage one, BufferedImage other) {
        int largest = 0;
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                largest = Math.max(largest, difference(one.getRGB(x, y), other.getRGB(x, y)));
            }
        }
        return largest;
    }

    /** Weighted with the coverage, for the colour of what cannot be seen is arbitrary. */
    private static int difference(int one, int other) {
        Color a = new Color(one, true);
        Color b = new Color(other, true);
        return Stream.of(
                        a.getAlpha() - b.getAlpha(),
                        weighted(a.getRed(), a) - weighted(b.getRed(), b),
                        weighted(a.getGreen(), a) - weighted(b.getGreen(), b),
                        weighted(a.getBlue(), a) - weighted(b.getBlue(), b))
                .mapToInt(Math::abs)
                .max()
                .orElseThrow();
    }

    private static int weighted(int channel, Color color) {
        return channel * color.getAlpha() / 255;
    }
}
