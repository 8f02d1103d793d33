package io.github.rdpmedic.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a sparkline runs and where it has gaps. */
class SparklineShapeTest {

    private static final double WIDTH = 200;
    private static final double HEIGHT = 20;

    private static SparklineShape shape(Integer... millis) {
        return SparklineShape.of(
                Arrays.stream(millis)
                        .map(value -> value < 0 ? Optional.<Duration>empty() : Optional.of(Duration.ofMillis(value)))
                        .toList(),
                WIDTH,
                HEIGHT);
    }

    @Test
    void aYoungHistoryGrowsFromTheRight() {
        SparklineShape shape = shape(10, 12);

        assertThat(shape.lines()).hasSize(1);
        assertThat(shape.lines().get(0)).extracting(SparklineShape.Dot::x).containsExactly(185.0, 195.0);
    }

    @Test
    void failedChecksAreOneGapAndNeverALineToZero() {
        SparklineShape shape = shape(10, -1, -1, 10);

        assertThat(shape.lines()).hasSize(2);
        assertThat(shape.gaps()).containsExactly(new SparklineShape.Gap(170, 20));
    }

    @Test
    void aGapAtEachEndStaysAGap() {
        assertThat(shape(-1, 10, -1).gaps())
                .containsExactly(new SparklineShape.Gap(170, 10), new SparklineShape.Gap(190, 10));
    }

    @Test
    void slowerIsHigherAndAllStaysInside() {
        List<SparklineShape.Dot> line = shape(10, 100, 10).lines().get(0);

        assertThat(line.get(1).y()).isCloseTo(0, within(0.001));
        assertThat(line.get(0).y()).isCloseTo(HEIGHT, within(0.001));
    }

    @Test
    void aMillisecondMoreIsNoMountain() {
        List<SparklineShape.Dot> line = shape(50, 51).lines().get(0);

        assertThat(line.get(0).y() - line.get(1).y()).isLessThan(1);
    }

    @Test
    void nothingMeasuredDrawsNothing() {
        assertThat(SparklineShape.of(List.of(), WIDTH, HEIGHT).lines()).isEmpty();
        assertThat(SparklineShape.of(Collections.nCopies(60, Optional.empty()), WIDTH, HEIGHT))
                .isEqualTo(new SparklineShape(List.of(), List.of(new SparklineShape.Gap(0, WIDTH))));
    }
}
