package io.github.rdpmedic.ui.desktop;

import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.model.Settings.Appearance;
import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.theme.Theme;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.awt.image.MultiResolutionImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Takes a picture of each window in both themes, at the scale that this process runs with, in target/windows. */
final class WindowPictures {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path DIRECTORY = Path.of("target", "windows");

    private WindowPictures() {}

    /** @param arguments a directory for the files of the program */
    public static void main(String[] arguments) throws Exception {
        String scale = System.getProperty("sun.java2d.uiScale", "1");
        for (Appearance appearance : List.of(Appearance.LIGHT, Appearance.DARK)) {
            String theme = appearance.name().toLowerCase(Locale.ROOT);
            EventQueue.invokeAndWait(() -> Theme.install(appearance, () -> false));
            try (WindowsOfAnOffice office = new WindowsOfAnOffice(
                    Files.createDirectories(Path.of(arguments[0]).resolve(theme)), appearance)) {
                Map<String, Consumer<UserActions>> doors = new LinkedHashMap<>(WindowsOfAnOffice.doors());
                doors.putAll(office.fixDoors());
                for (Map.Entry<String, Consumer<UserActions>> door : doors.entrySet()) {
                    Window window = open(office, door.getValue());
                    take(window, file(theme, scale, door.getKey()));
                    EventQueue.invokeAndWait(window::dispose);
                }
                EventQueue.invokeAndWait(office::closeAll);
            }
        }
        System.exit(0);
    }

    static Path file(String theme, String scale, String name) {
        return DIRECTORY.resolve(theme + "-" + scale).resolve(name + ".png");
    }

    /** The window that appears when this door is opened. */
    static Window open(WindowsOfAnOffice office, Consumer<UserActions> door) throws Exception {
        Set<Window> before = showing();
        EventQueue.invokeLater(() -> door.accept(office.actions()));
        AtomicReference<Window> opened = new AtomicReference<>();
        await().atMost(PATIENCE).until(() -> {
            Set<Window> now = showing();
            now.removeAll(before);
            now.stream().findFirst().ifPresent(opened::set);
            return !now.isEmpty();
        });
        return opened.get();
    }

    private static Set<Window> showing() {
        return Stream.of(Window.getWindows()).filter(Window::isShowing).collect(Collectors.toSet());
    }

    private static void take(Window window, Path file) throws Exception {
        Robot camera = new Robot();
        camera.waitForIdle();
        camera.delay(500);
        AtomicReference<Rectangle> area = new AtomicReference<>();
        EventQueue.invokeAndWait(() -> area.set(new Rectangle(window.getLocationOnScreen(), window.getSize())));
        MultiResolutionImage capture = camera.createMultiResolutionScreenCapture(area.get());
        List<java.awt.Image> variants = capture.getResolutionVariants();
        Files.createDirectories(file.getParent());
        ImageIO.write((BufferedImage) variants.get(variants.size() - 1), "png", file.toFile());
    }
}
