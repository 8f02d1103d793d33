package io.github.rdpmedic.ui.tray;

import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.ui.icons.Badge;
import io.github.rdpmedic.ui.icons.BadgeIcon;
import java.awt.AWTException;
import java.awt.Color;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JMenu;
import javax.swing.JPopupMenu;
import javax.swing.MenuSelectionManager;

/** What a person sees and does: nothing here knows the program, only its colours. */
public final class Screen {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Robot robot;

    public Screen() throws AWTException {
        robot = new Robot();
        robot.setAutoDelay(40);
    }

    /** Waits until the tray shows this badge and has found its place. */
    public Point iconWith(Badge badge) {
        robot.mouseMove(5, 5);
        AtomicReference<Optional<Point>> before = new AtomicReference<>(Optional.empty());
        return await("the tray icon with the badge " + badge)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(150))
                .until(
                        () -> middleOf(colourOf(badge)),
                        now -> now.isPresent() && before.getAndSet(now).equals(now))
                .orElseThrow();
    }

    public boolean shows(Badge badge) {
        return middleOf(colourOf(badge)).isPresent();
    }

    public void click(Point point, int buttonMask) {
        robot.mouseMove(point.x, point.y);
        robot.mousePress(buttonMask);
        robot.mouseRelease(buttonMask);
    }

    /** On a busy machine the window manager gives a menu its focus late; keys pressed before reach nobody. */
    public void press(int... keys) {
        await("the keyboard")
                .atMost(PATIENCE)
                .until(() ->
                        KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusedWindow() != null);
        for (int key : keys) {
            robot.keyPress(key);
            robot.keyRelease(key);
            robot.waitForIdle();
        }
    }

    /** Whether the menu of the icon is open, and an entry of it or of its submenus begins so. */
    public static boolean menuSays(String words) {
        return Stream.of(MenuSelectionManager.defaultManager().getSelectedPath())
                .filter(JPopupMenu.class::isInstance)
                .map(JPopupMenu.class::cast)
                .anyMatch(menu -> menu.isShowing() && entries(menu).anyMatch(text -> text.startsWith(words)));
    }

    private static Stream<String> entries(JPopupMenu menu) {
        return Stream.of(menu.getSubElements())
                .filter(AbstractButton.class::isInstance)
                .map(AbstractButton.class::cast)
                .flatMap(entry -> Stream.concat(
                        Stream.of(entry.getText()),
                        entry instanceof JMenu submenu ? entries(submenu.getPopupMenu()) : Stream.empty()));
    }

    private Optional<Point> middleOf(Color colour) {
        BufferedImage screen = robot.createScreenCapture(
                new Rectangle(Toolkit.getDefaultToolkit().getScreenSize()));
        long count = 0;
        long sumX = 0;
        long sumY = 0;
        for (int y = 0; y < screen.getHeight(); y++) {
            for (int x = 0; x < screen.getWidth(); x++) {
                if ((screen.getRGB(x, y) | 0xFF000000) == colour.getRGB()) {
                    count++;
                    sumX += x;
                    sumY += y;
                }
            }
        }
        return count < 5 ? Optional.empty() : Optional.of(new Point((int) (sumX / count), (int) (sumY / count)));
    }

    /** The upper middle of every badge but the triangle's is solid. */
    private static Color colourOf(Badge badge) {
        BufferedImage drawn = new BufferedImage(48, 48, BufferedImage.TYPE_INT_ARGB);
        new BadgeIcon(badge, 48).paintIcon(null, drawn.createGraphics(), 0, 0);
        return new Color(drawn.getRGB(24, 12));
    }
}
