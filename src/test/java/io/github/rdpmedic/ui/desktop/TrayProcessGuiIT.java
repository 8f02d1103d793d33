package io.github.rdpmedic.ui.desktop;

import static java.awt.event.InputEvent.BUTTON3_DOWN_MASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.config.ConfigDirectory;
import io.github.rdpmedic.demo.HostBehaviour;
import io.github.rdpmedic.demo.SimulatedNetwork;
import io.github.rdpmedic.ui.GuiTestExtension;
import io.github.rdpmedic.ui.icons.Badge;
import io.github.rdpmedic.ui.tray.Screen;
import io.github.rdpmedic.ui.tray.Trayer;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How the program starts, is started again and ends: a process of its own in a real tray. */
@ExtendWith(GuiTestExtension.class)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no SIGTERM")
class TrayProcessGuiIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** More than a menu or a panel covers, in pixels that differ. */
    private static final int WINDOW = 4000;

    @TempDir
    Path directory;

    private final List<TrayProcess> started = new ArrayList<>();
    private SimulatedNetwork network;
    private Trayer trayer;
    private Screen screen;
    private Robot robot;

    @BeforeEach
    void saveOneHost() throws Exception {
        trayer = Trayer.start();
        screen = new Screen();
        robot = new Robot();
        network = SimulatedNetwork.open();
        try (ConfigDirectory config = ConfigDirectory.open(directory)) {
            config.targets().add(network.add("ALPHA", HostBehaviour.healthy()).target());
        }
    }

    @AfterEach
    void endAll() throws Exception {
        for (TrayProcess process : started) {
            process.close();
        }
        if (network != null) {
            network.close();
        }
        if (trayer != null) {
            trayer.close();
        }
    }

    @Test
    void quitInTheMenuEndsTheProcessAndEverythingItStarted() throws Exception {
        TrayProcess program = start(directory);
        openMenu();
        List<ProcessHandle> children = program.children();

        robot.keyPress(KeyEvent.VK_UP);
        robot.keyRelease(KeyEvent.VK_UP);
        robot.keyPress(KeyEvent.VK_ENTER);
        robot.keyRelease(KeyEvent.VK_ENTER);

        assertThat(program.exitCode()).isZero();
        await().atMost(PATIENCE).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(program.output()).isEmpty();
    }

    @Test
    void aSessionThatEndsIsLeftInOrder() throws Exception {
        TrayProcess program = start(directory);
        assertThat(notes()).hasSize(1);

        program.terminate();

        assertThat(program.exitCode()).isEqualTo(143);
        assertThat(notes()).isEmpty();
    }

    @Test
    void aSecondStartShowsTheFirstAndEnds() throws Exception {
        TrayProcess first = start(directory);
        BufferedImage before = picture();

        TrayProcess second = launch(directory);

        assertThat(second.exitCode()).isZero();
        assertThat(second.output()).isEqualTo("RDP Medic runs already; it shows its window now.\n");
        await("the panel").atMost(PATIENCE).until(() -> difference(before, picture()) > WINDOW);
        assertThat(first.isAlive()).isTrue();
    }

    @Test
    void afterAKillTheNextStartIsTheFirst() throws Exception {
        start(directory).kill();
        assertThat(notes()).as("left by the kill").hasSize(1);

        TrayProcess next = start(directory);

        assertThat(launch(directory).exitCode()).isZero();
        assertThat(next.isAlive()).isTrue();
    }

    @Test
    void anotherDirectoryAndTheCommandsAreNotInTheWay() throws Exception {
        start(directory);
        Path other = Files.createDirectory(directory.resolve("other"));

        TrayProcess beside = launch(other);
        TrayProcess check = launch("check", "ALPHA", "--config", directory.toString());
        TrayProcess watch = launch("watch", "--once", "--config", directory.toString());

        assertThat(check.exitCode()).isZero();
        assertThat(watch.exitCode()).isZero();
        await().atMost(PATIENCE).until(() -> notesIn(other).size() == 1);
        assertThat(beside.isAlive()).isTrue();
    }

    private TrayProcess start(Path config) throws IOException {
        TrayProcess program = launch(config);
        screen.iconWith(Badge.UP);
        return program;
    }

    private TrayProcess launch(Path config) throws IOException {
        return launch("--config", config.toString());
    }

    private TrayProcess launch(String... arguments) throws IOException {
        TrayProcess process = TrayProcess.start(directory.resolve("output-" + started.size()), arguments);
        started.add(process);
        return process;
    }

    private List<Path> notes() throws IOException {
        return notesIn(directory);
    }

    private static List<Path> notesIn(Path data) throws IOException {
        try (var files = Files.list(data)) {
            return files.filter(file -> file.getFileName().toString().matches("instance-[^.]*"))
                    .toList();
        }
    }

    /** The menu belongs to another process, so it is told by what changes on the screen and then stays. */
    private void openMenu() {
        BufferedImage before = picture();
        screen.click(screen.iconWith(Badge.UP), BUTTON3_DOWN_MASK);
        await("the menu").atMost(PATIENCE).until(() -> difference(before, picture()) > WINDOW);
        await("the menu has settled")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    BufferedImage now = picture();
                    robot.delay(500);
                    return difference(now, picture()) == 0;
                });
    }

    private BufferedImage picture() {
        return robot.createScreenCapture(
                new Rectangle(Toolkit.getDefaultToolkit().getScreenSize()));
    }

    private static int difference(BufferedImage a, BufferedImage b) {
        int different = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                if (a.getRGB(x, y) != b.getRGB(x, y)) {
                    different++;
                }
            }
        }
        return different;
    }
}
