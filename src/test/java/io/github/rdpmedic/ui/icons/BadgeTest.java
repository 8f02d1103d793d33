package io.github.rdpmedic.ui.icons;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.State;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadgeTest {

    /** Of a badge's square: below it two signs would look alike to a glance. */
    private static final double CLEARLY_DIFFERENT = 0.08;

    @ParameterizedTest(name = "{0} and {1} at {2} pixels")
    @MethodSource("pairsAndSizes")
    void twoBadgesDifferWithoutColour(Badge one, Badge other, int size) {
        assertThat(difference(inBlack(one, size), inBlack(other, size))).isGreaterThan(CLEARLY_DIFFERENT);
    }

    static Stream<Arguments> pairsAndSizes() {
        return Stream.of(16, 20, 24, 32, 48)
                .flatMap(size -> Stream.of(Badge.values())
                        .flatMap(one -> Stream.of(Badge.values())
                                .filter(other -> one.compareTo(other) < 0)
                                .map(other -> Arguments.of(one, other, size))));
    }

    @ParameterizedTest
    @EnumSource(Badge.class)
    void aBadgeStaysWithinItsSquare(Badge badge) {
        assertThat(badge.outline().getBounds2D().createUnion(badge.shape().getBounds2D()))
                .matches(bounds -> bounds.getMinX() >= 0 && bounds.getMinY() >= 0)
                .matches(bounds -> bounds.getMaxX() <= Drawing.GRID && bounds.getMaxY() <= Drawing.GRID);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void everyStateHasABadgeOfItsOwnName(State state) {
        assertThat(Badge.of(state).name()).isEqualTo(state.name());
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 20, 24, 32, 48})
    void theStateBadgePaintsWhatItsSizeSays(int size) {
        BufferedImage canvas = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
        StateBadge badge = new StateBadge(State.DOWN, size);

        badge.paintIcon(null, canvas.createGraphics(), 0, 0);

        assertThat(badge.getIconWidth()).isEqualTo(size).isEqualTo(badge.getIconHeight());
        assertThat(alpha(canvas, size / 2, 3 * size / 16 + 1)).isPositive();
        assertThat(alpha(canvas, size, size)).isZero();
    }

    @Test
    void theMarkOfABadgeLetsTheGroundThrough() {
        BufferedImage cross = inBlack(Badge.DOWN, 48);

        assertThat(alpha(cross, 24, 24)).isZero();
        assertThat(alpha(cross, 24, 10)).isEqualTo(255);
    }

    private static BufferedImage inBlack(Badge badge, int size) {
        return Drawing.of(badge.shape(), Color.BLACK).image(size);
    }

    /** Mean difference of coverage, 0 to 1. */
    private static double difference(BufferedImage one, BufferedImage other) {
        long sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                sum += Math.abs(alpha(one, x, y) - alpha(other, x, y));
            }
        }
        return sum / 255.0 / one.getWidth() / one.getHeight();
    }

    private static int alpha(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) >>> 24;
    }
}
