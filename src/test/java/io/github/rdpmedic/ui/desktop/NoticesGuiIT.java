package io.github.rdpmedic.ui.desktop;

import static java.awt.event.InputEvent.BUTTON3_DOWN_MASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.demo.HostBehaviour;
import io.github.rdpmedic.demo.SimulatedHost;
import io.github.rdpmedic.demo.SimulatedNetwork;
import io.github.rdpmedic.platform.ClientEventLog;
import io.github.rdpmedic.platform.linux.Dunst;
import io.github.rdpmedic.platform.linux.LinuxPlatform;
import io.github.rdpmedic.ui.GuiTestExtension;
import io.github.rdpmedic.ui.icons.Badge;
import io.github.rdpmedic.ui.tray.Screen;
import io.github.rdpmedic.ui.tray.Trayer;
import java.awt.Frame;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The whole program beside a real dunst: what a person reads of a lost host, and where a click leads. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs a D-Bus session bus")
@ExtendWith(GuiTestExtension.class)
class NoticesGuiIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path files;

    @TempDir
    Path bus;

    private SimulatedNetwork network;
    private SimulatedHost host;
    private Dunst dunst;
    private Trayer trayer;
    private Screen screen;

    /** Where the icon is; the picture of a notice has the colours of its badges too. */
    private Point icon;

    private ProgramUnderTest program;

    @BeforeEach
    void startTheProgram() throws Exception {
        dunst = Dunst.bus(bus).onScreen(System.getenv("DISPLAY"));
        dunst.start("no");
        trayer = Trayer.start();
        screen = new Screen();
        network = SimulatedNetwork.open();
        host = network.add("ALPHA", HostBehaviour.healthy());
        program = new ProgramUnderTest(
                files, host.target(), LinuxPlatform.create(dunst.environment()).notifications(), ClientEventLog.NONE);
        icon = screen.iconWith(Badge.UP);
        host.goDown();
        checkNow();
        await("the notice").atMost(PATIENCE).until(() -> dunst.displayed() == 1);
    }

    @AfterEach
    void endTheProgram() {
        Stream.of(program, network, trayer, dunst).forEach(NoticesGuiIT::close);
    }

    private static void close(AutoCloseable started) {
        try {
            if (started != null) {
                started.close();
            }
        } catch (Exception notClosed) {
            throw new IllegalStateException(notClosed);
        }
    }

    @Test
    void aClickOnTheNoticeOpensTheWindowThatSaysWhy() {
        dunst.click();

        await("the window").atMost(PATIENCE).until(() -> titles().stream().anyMatch(title -> title.contains("ALPHA")));
    }

    @Test
    void theNoticeGoesWhenTheHostIsBackAndAnotherSaysSo() throws Exception {
        host.comeUp();
        checkNow();

        await("closed").atMost(PATIENCE).until(() -> closed().contains("ALPHA cannot be reached"));
        await("back").atMost(PATIENCE).until(() -> dunst.displayed() == 1);
        dunst.ctl("close-all");
        await().atMost(PATIENCE).until(() -> closed().contains("ALPHA is back"));
        assertThat(titles()).isEmpty();
    }

    @Test
    void aSnoozeFromTheNoticeIsOneOfTheProgram() throws Exception {
        dunst.choose("Snooze an hour");

        await().atMost(PATIENCE).until(() -> dunst.displayed() == 0);
        await("the menu").atMost(PATIENCE).until(() -> theMenuSays("Tell me again"));
    }

    /** The menu says what was so when it was opened. */
    private boolean theMenuSays(String words) {
        screen.click(icon, BUTTON3_DOWN_MASK);
        await("the menu").atMost(PATIENCE).until(() -> Screen.menuSays("ALPHA"));
        boolean said = Screen.menuSays(words);
        screen.press(KeyEvent.VK_ESCAPE);
        await("no menu").atMost(PATIENCE).until(() -> !Screen.menuSays("ALPHA"));
        return said;
    }

    /** ALPHA ▸ Why?, Check now, chosen with the arrows. */
    private void checkNow() {
        screen.click(icon, BUTTON3_DOWN_MASK);
        await("the menu").atMost(PATIENCE).until(() -> Screen.menuSays("ALPHA"));
        screen.press(KeyEvent.VK_DOWN, KeyEvent.VK_DOWN, KeyEvent.VK_RIGHT, KeyEvent.VK_DOWN, KeyEvent.VK_ENTER);
    }

    private List<String> closed() {
        return dunst.history().stream()
                .map(notice -> Dunst.text(notice, "summary"))
                .toList();
    }

    private static List<String> titles() {
        return Stream.of(Frame.getFrames())
                .filter(Frame::isShowing)
                .map(Frame::getTitle)
                .filter(title -> !title.isBlank())
                .toList();
    }
}
