package io.github.rdpmedic.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rdpmedic.model.Settings.Appearance;
import io.github.rdpmedic.platform.Programs;
import io.github.rdpmedic.ui.GuiTestExtension;
import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.parts.Pictures;
import java.awt.EventQueue;
import java.awt.Window;
import java.awt.event.ActionListener;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JTextArea;
import javax.swing.RootPaneContainer;
import org.assertj.core.api.SoftAssertions;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each window and dialog, walked through with the keyboard, and pictures of all of them to look at. */
@ExtendWith(GuiTestExtension.class)
class EveryWindowGuiIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    private WindowsOfAnOffice office;

    @BeforeEach
    void open() throws Exception {
        Pictures.wear(Appearance.LIGHT);
        office = new WindowsOfAnOffice(directory, Appearance.LIGHT);
    }

    @AfterEach
    void close() throws Exception {
        EventQueue.invokeAndWait(office::closeAll);
        office.close();
    }

    @Test
    void eachIsWholeForAKeyboardAndAScreenReader(Robot robot) throws Exception {
        Map<String, Consumer<UserActions>> doors = new LinkedHashMap<>(WindowsOfAnOffice.doors());
        doors.putAll(office.fixDoors());
        SoftAssertions all = new SoftAssertions();
        for (Map.Entry<String, Consumer<UserActions>> door : doors.entrySet()) {
            Window window = WindowPictures.open(office, door.getValue());
            await(door.getKey() + " has the focus")
                    .atMost(PATIENCE)
                    .until(() -> GuiActionRunner.execute(window::isFocused));
            robot.waitForIdle();
            Walk walk = new Walk(window);
            all.assertThat(GuiActionRunner.execute(walk::nameless))
                    .as(door.getKey() + ": without a name")
                    .isEmpty();
            all.assertThat(GuiActionRunner.execute(walk::unreachable))
                    .as(door.getKey() + ": not reached by Tab")
                    .isEmpty();
            all.assertThat(entersTheDefaultButton(robot, window))
                    .as(door.getKey() + ": Enter and the default button")
                    .isTrue();
            robot.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
            all.assertThat(closes(window)).as(door.getKey() + ": Escape closes").isTrue();
            EventQueue.invokeAndWait(window::dispose);
        }
        all.assertAll();
    }

    /** Without what it would do. True also where there is none, or where it is not to be chosen yet. */
    private static boolean entersTheDefaultButton(Robot robot, Window window) {
        Optional<JButton> button = GuiActionRunner.execute(() -> Optional.ofNullable(
                        ((RootPaneContainer) window).getRootPane().getDefaultButton())
                .filter(JButton::isEnabled)
                .filter(found -> !(window.getFocusOwner() instanceof JTextArea)
                        && (!(window.getFocusOwner() instanceof JButton) || window.getFocusOwner() == found)));
        if (button.isEmpty()) {
            return true;
        }
        AtomicInteger chosen = new AtomicInteger();
        List<ActionListener> real = new ArrayList<>();
        GuiActionRunner.execute(() -> {
            real.addAll(List.of(button.get().getActionListeners()));
            real.forEach(button.get()::removeActionListener);
            button.get().addActionListener(event -> chosen.incrementAndGet());
        });
        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);
        robot.waitForIdle();
        GuiActionRunner.execute(() -> {
            Stream.of(button.get().getActionListeners()).forEach(button.get()::removeActionListener);
            real.forEach(button.get()::addActionListener);
        });
        return chosen.get() == 1;
    }

    private static boolean closes(Window window) {
        for (int i = 0; i < 50; i++) {
            if (GuiActionRunner.execute(() -> !window.isShowing())) {
                return true;
            }
            org.assertj.swing.timing.Pause.pause(100);
        }
        return false;
    }

    /** As wide and high for the eye at every scale. */
    private static Process screenOf(double scale) throws IOException {
        return new ProcessBuilder(
                        "Xvfb",
                        "-displayfd",
                        "1",
                        "-nolisten",
                        "tcp",
                        "-screen",
                        "0",
                        (int) (1280 * scale) + "x" + (int) (900 * scale) + "x24")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The scale of the screen is set once a process. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "1.5", "2"})
    void eachHasAPictureInBothThemesAt(String scale) throws Exception {
        assumeTrue(new Programs(Map.of()).find("Xvfb").isPresent(), "Xvfb is not installed");
        Process screen = screenOf(Double.parseDouble(scale));
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dsun.java2d.uiScale=" + scale,
                        "-Duser.language=en",
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "--add-opens",
                        "java.base/java.util=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WindowPictures.class.getName(),
                        directory.resolve("child").toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("child.log").toFile());
        builder.environment().put("DISPLAY", ":" + screen.inputReader().readLine());
        Process child = builder.start();
        boolean ended = child.waitFor(5, TimeUnit.MINUTES);
        child.destroyForcibly();
        screen.destroyForcibly();
        assertThat(ended && child.exitValue() == 0)
                .as(Files.readString(directory.resolve("child.log")))
                .isTrue();
        for (String theme : List.of("light", "dark")) {
            for (String name : WindowsOfAnOffice.doors().keySet()) {
                assertThat(WindowPictures.file(theme, scale, name)).isNotEmptyFile();
            }
        }
    }
}
