package io.github.rdpmedic.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenuPlacementTest {

    @ParameterizedTest(name = "{0}: at {1},{2} opens at {3},{4}")
    @CsvSource({
        "tray below right, 1900, 1060, 1700, 660",
        "tray above right, 1900, 20, 1700, 20",
        "tray below left, 20, 1060, 20, 660",
        "in the very corner, 1919, 1079, 1719, 679",
        "just enough room, 1720, 680, 1720, 680",
    })
    void aMenuOpensAwayFromTheEdge(String where, int x, int y, int left, int top) {
        Rectangle screen = new Rectangle(0, 0, 1920, 1080);

        assertThat(MenuPlacement.of(new Dimension(200, 400), new Point(x, y), screen))
                .isEqualTo(new Point(left, top));
    }

    @ParameterizedTest(name = "screen at {0},{1}")
    @CsvSource({"-1920, 0", "1920, -1080"})
    void aMenuStaysOnTheScreenOfItsIcon(int screenX, int screenY) {
        Rectangle screen = new Rectangle(screenX, screenY, 1920, 1080);
        Dimension menu = new Dimension(200, 400);

        Point place = MenuPlacement.of(menu, new Point(screenX + 5, screenY + 1075), screen);

        assertThat(screen.contains(new Rectangle(place, menu))).isTrue();
    }

    @ParameterizedTest(name = "{0} high")
    @CsvSource({"600", "500"})
    void aMenuTallerThanTheScreenBeginsAtItsTop(int height) {
        Rectangle screen = new Rectangle(0, 0, 800, 500);

        assertThat(MenuPlacement.of(new Dimension(200, height), new Point(10, 490), screen).y)
                .isZero();
    }
}
