package io.github.rdpmedic.ui.desktop;

import static java.awt.event.InputEvent.BUTTON1_DOWN_MASK;
import static java.awt.event.InputEvent.BUTTON3_DOWN_MASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.config.ConfigDirectory;
import io.github.rdpmedic.demo.HostBehaviour;
import io.github.rdpmedic.demo.SimulatedHost;
import io.github.rdpmedic.demo.SimulatedNetwork;
import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.SampleFix;
import io.github.rdpmedic.fix.change.FileContent;
import io.github.rdpmedic.fix.change.Term;
import io.github.rdpmedic.fix.journal.Verdict;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.platform.ClientDisconnect;
import io.github.rdpmedic.platform.ClientEventLog;
import io.github.rdpmedic.platform.none.NoNotifications;
import io.github.rdpmedic.ui.GuiTestExtension;
import io.github.rdpmedic.ui.icons.Badge;
import io.github.rdpmedic.ui.tray.Screen;
import io.github.rdpmedic.ui.tray.Trayer;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, with a host that answers RDP, a real tray and a person at mouse and keyboard. */
@ExtendWith(GuiTestExtension.class)
class DesktopProgramGuiIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    private final AtomicReference<Consumer<ClientDisconnect>> client = new AtomicReference<>();
    private final ClientEventLog clientLog = ear -> {
        client.set(ear);
        return () -> client.set(null);
    };
    private SimulatedNetwork network;
    private SimulatedHost host;
    private Trayer trayer;
    private Screen screen;
    private ProgramUnderTest program;

    @BeforeEach
    void startTheProgram() throws Exception {
        trayer = Trayer.start();
        screen = new Screen();
        network = SimulatedNetwork.open();
        host = network.add("ALPHA", HostBehaviour.healthy());
        program = new ProgramUnderTest(
                directory, host.target(), new NoNotifications(Message.verbatim("nobody")), clientLog);
    }

    @AfterEach
    void endTheProgram() {
        if (program != null) {
            program.close();
        }
        if (network != null) {
            network.close();
        }
        if (trayer != null) {
            trayer.close();
        }
    }

    @Test
    void checkNowFindsALostHostAndTheBadgeAndANoticeSaySo(Robot robot) {
        screen.iconWith(Badge.UP);
        host.goDown();

        checkNow(robot, Badge.UP);

        screen.iconWith(Badge.DOWN);
        await("the notice").atMost(PATIENCE).until(DesktopProgramGuiIT::balloonIsShowing);

        host.comeUp();
        checkNow(robot, Badge.DOWN);

        screen.iconWith(Badge.UP);
    }

    @Test
    void whoWantsToConnectOnceTheHostIsBackIsConnectedOnce(Robot robot) {
        screen.iconWith(Badge.UP);
        host.goDown();
        checkNow(robot, Badge.UP);

        openMenu(robot, Badge.DOWN);
        screen.press(
                KeyEvent.VK_DOWN,
                KeyEvent.VK_DOWN,
                KeyEvent.VK_RIGHT,
                KeyEvent.VK_UP,
                KeyEvent.VK_UP,
                KeyEvent.VK_ENTER);
        robot.waitForIdle();
        assertThat(program.connected()).isEmpty();
        host.comeUp();
        checkNow(robot, Badge.DOWN);
        await("the client").atMost(PATIENCE).until(() -> !program.connected().isEmpty());

        screen.iconWith(Badge.UP);
        host.goDown();
        checkNow(robot, Badge.UP);
        screen.iconWith(Badge.DOWN);
        host.comeUp();
        checkNow(robot, Badge.DOWN);
        screen.iconWith(Badge.UP);
        assertThat(program.connected()).containsExactly(host.target());
    }

    @Test
    void aHostThatIsTakenOutOfTheFileByHandLeavesThePanel(Robot robot) throws Exception {
        screen.click(screen.iconWith(Badge.UP), BUTTON1_DOWN_MASK);
        await("the panel").atMost(PATIENCE).until(() -> frames(robot) == 1);

        Files.writeString(directory.resolve("targets.properties"), "# none any more\n");

        screen.iconWith(Badge.UNKNOWN);
    }

    @Test
    void whatAPolicySetsWhileTheProgramRunsIsShownAsManaged(Robot robot) throws Exception {
        screen.iconWith(Badge.UP);
        Files.writeString(policy(), "notice.enabled = false\n");
        openMenu(robot, Badge.UP);

        JMenuItem settings = robot.finder().findByName("settings", JMenuItem.class, true);
        SwingUtilities.invokeLater(settings::doClick);

        await("the settings")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(robot.finder()
                                .findByName("notice.enabled.managed", JLabel.class, true)
                                .getText())
                        .isEqualTo("managed"));
        assertThat(robot.finder()
                        .findByName("notice.enabled", JCheckBox.class, true)
                        .isEnabled())
                .isFalse();
    }

    private Path policy() {
        return directory.resolve("policy.properties");
    }

    @Test
    void quitEndsTheProgram(Robot robot) throws Exception {
        openMenu(robot, Badge.UP);
        screen.press(KeyEvent.VK_UP, KeyEvent.VK_ENTER);

        assertThat(program.endsWithin(PATIENCE)).isTrue();
        await().atMost(PATIENCE).until(() -> Stream.of(Window.getWindows()).noneMatch(Window::isShowing));
        assertThat(Settings.DEFAULTS)
                .isEqualTo(ConfigDirectory.open(directory).settings().current());
    }

    @Test
    void whatWasChangedForThisSessionReturnsWhenTheProgramQuits(Robot robot) throws Exception {
        screen.iconWith(Badge.UP);
        Path rdp = Files.writeString(directory.resolve("Default.rdp"), "enablecredsspsupport:i:1");
        SampleFix fix = new SampleFix();
        FileContent off = FileContent.of(rdp, Optional.of(Files.readAllBytes(rdp)), Optional.of(new byte[] {'0'}));
        FixPlan plan = FixPlan.of(fix, Message.verbatim("Off."), Message.NONE, List.of(off))
                .returning(new Term.Session());
        assertThat(program.engine().apply(fix, plan, Evidence.NONE, step -> {}).verdict())
                .isEqualTo(Verdict.APPLIED);
        assertThat(rdp).hasContent("0");

        openMenu(robot, Badge.UP);
        screen.press(KeyEvent.VK_UP, KeyEvent.VK_ENTER);
        assertThat(program.endsWithin(PATIENCE)).isTrue();

        assertThat(rdp).hasContent("enablecredsspsupport:i:1");
    }

    @Test
    void anErrorOfTheClientIsToldOnceAndTheMenuLeadsToItsReasons(Robot robot) {
        screen.iconWith(Badge.UP);
        await().atMost(PATIENCE).until(() -> client.get() != null);
        client.get()
                .accept(new ClientDisconnect(
                        Instant.now(), host.target().endpoint().toString(), 0x904));
        await("the notice").atMost(PATIENCE).until(DesktopProgramGuiIT::balloonIsShowing);

        openMenu(robot, Badge.UP);
        screen.press(KeyEvent.VK_DOWN, KeyEvent.VK_DOWN, KeyEvent.VK_ENTER);

        await("the window").atMost(PATIENCE).until(() -> frames(robot) == 1);
        assertThat(robot.finder().findByName("code", JTextField.class, true).getText())
                .isEqualTo("0x904");
        assertThat(robot.finder().findByName("target", JComboBox.class, true).getSelectedItem())
                .hasToString("ALPHA");
    }

    /** Open RDP Medic, ALPHA ▸ Why?, Check now. */
    private void checkNow(Robot robot, Badge badge) {
        openMenu(robot, badge);
        assertThat(robot.finder().findByName("ALPHA", JMenu.class, true)).isNotNull();
        screen.press(KeyEvent.VK_DOWN, KeyEvent.VK_DOWN, KeyEvent.VK_RIGHT, KeyEvent.VK_DOWN, KeyEvent.VK_ENTER);
    }

    private void openMenu(Robot robot, Badge badge) {
        screen.click(screen.iconWith(badge), BUTTON3_DOWN_MASK);
        await("the menu").atMost(PATIENCE).until(() -> menuIsShowing(robot));
        robot.waitForIdle();
    }

    private static boolean menuIsShowing(Robot robot) {
        return !robot.finder()
                .findAll(new GenericTypeMatcher<>(JPopupMenu.class, true) {
                    @Override
                    protected boolean isMatching(JPopupMenu menu) {
                        return "tray-menu".equals(menu.getName());
                    }
                })
                .isEmpty();
    }

    private static int frames(Robot robot) {
        return robot.finder()
                .findAll(new GenericTypeMatcher<>(JFrame.class, true) {
                    @Override
                    protected boolean isMatching(JFrame frame) {
                        return true;
                    }
                })
                .size();
    }

    private static boolean balloonIsShowing() {
        return Stream.of(Window.getWindows())
                .anyMatch(window ->
                        window.isShowing() && window.getClass().getSimpleName().equals("Balloon"));
    }
}
