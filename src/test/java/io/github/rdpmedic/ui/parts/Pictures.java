package io.github.rdpmedic.ui.parts;

import io.github.rdpmedic.model.Settings.Appearance;
import io.github.rdpmedic.ui.theme.Theme;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.awt.image.MultiResolutionImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;

/** Pictures of real windows for people to look at, in {@code target/screenshots}. */
public final class Pictures {

    private static final Path DIRECTORY = Path.of("target", "screenshots");

    private Pictures() {}

    public static void wear(Appearance appearance) {
        GuiActionRunner.execute(() -> Theme.install(appearance, () -> false));
    }

    /** The window as it is on the screen now, at the resolution of the screen. */
    public static BufferedImage take(Robot robot, Window window, String name) {
        robot.waitForIdle();
        try {
            java.awt.Robot camera = new java.awt.Robot();
            camera.delay(150);
            Rectangle area =
                    GuiActionRunner.execute(() -> new Rectangle(window.getLocationOnScreen(), window.getSize()));
            BufferedImage picture = sharpest(camera.createMultiResolutionScreenCapture(area));
            Files.createDirectories(DIRECTORY);
            ImageIO.write(
                    picture, "png", DIRECTORY.resolve(name + scale() + ".png").toFile());
            return picture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.awt.AWTException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BufferedImage sharpest(MultiResolutionImage capture) {
        List<java.awt.Image> variants = capture.getResolutionVariants();
        return (BufferedImage) variants.get(variants.size() - 1);
    }

    private static String scale() {
        String scale = System.getProperty("sun.java2d.uiScale", "1");
        return scale.equals("1") ? "" : "@" + scale + "x";
    }
}
