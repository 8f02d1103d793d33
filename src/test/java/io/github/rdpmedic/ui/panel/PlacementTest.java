package io.github.rdpmedic.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the panel opens. */
class PlacementTest {

    private static final Rectangle WORK_AREA = new Rectangle(0, 0, 1920, 1040);
    private static final Dimension SIZE = new Dimension(500, 400);

    @ParameterizedTest
    @CsvSource({"1919, 1079", "1700, 1060", "0, 1079", "1919, 0", "0, 0", "-30, 500"})
    void isWhollyInsideTheWorkAreaWhereverTheTrayIs(int x, int y) {
        assertThat(WORK_AREA.contains(Placement.at(new Point(x, y), SIZE, WORK_AREA)))
                .isTrue();
    }

    @Test
    void opensAboveATrayAtTheBottomAndBelowOneAtTheTop() {
        assertThat(Placement.at(new Point(1000, 1030), SIZE, WORK_AREA).y).isEqualTo(1030 - 400 - 8);
        assertThat(Placement.at(new Point(1000, 20), SIZE, WORK_AREA).y).isEqualTo(28);
    }

    @Test
    void aTallListIsCutToTheWorkArea() {
        assertThat(Placement.inCorner(new Dimension(500, 5000), WORK_AREA).height)
                .isEqualTo(1024);
    }

    @Test
    void aSecondScreenToTheLeftHasNegativeCoordinates() {
        Rectangle left = new Rectangle(-1280, 0, 1280, 1000);

        assertThat(left.contains(Placement.at(new Point(-5, 995), SIZE, left))).isTrue();
    }

    @Test
    void whenRowsComeAndGoTheEdgeAtTheTrayStays() {
        Rectangle before = Placement.inCorner(SIZE, WORK_AREA);
        Rectangle after = Placement.resized(before, new Dimension(500, 300), WORK_AREA);

        assertThat(after.getMaxY()).isEqualTo(before.getMaxY());
        assertThat(after.x).isEqualTo(before.x);
    }
}
