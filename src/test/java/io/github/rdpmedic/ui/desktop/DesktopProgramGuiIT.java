package io.github.rdpmedic.ui.desktop;

import static java.awt.event.InputEvent.BUTTON1_DOWN_MASK;
import static java.awt.event.InputEvent.BUTTON3_DOWN_MASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.config.ConfigDirectory;
import io.github.rdpmedic.demo.HostBehaviour;
import io.github.rdpmedic.demo.SimulatedHost;
import io.github.rdpmedic.demo.SimulatedNetwork;
import io.github.rdpmedic.diagnose.Diagnoser;
import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixEngine;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.InMemoryPorts;
import io.github.rdpmedic.fix.SampleFix;
import io.github.rdpmedic.fix.change.FileContent;
import io.github.rdpmedic.fix.change.Term;
import io.github.rdpmedic.fix.journal.Journal;
import io.github.rdpmedic.fix.journal.Verdict;
import io.github.rdpmedic.hostfix.Carriers;
import io.github.rdpmedic.hostfix.HostRepair;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.platform.Autostart;
import io.github.rdpmedic.platform.ClientDisconnect;
import io.github.rdpmedic.platform.ClientEventLog;
import io.github.rdpmedic.platform.ColorScheme;
import io.github.rdpmedic.platform.Platform;
import io.github.rdpmedic.platform.SystemEvents;
import io.github.rdpmedic.platform.none.NoRemoteDesktop;
import io.github.rdpmedic.platform.none.NonePlatform;
import io.github.rdpmedic.probe.LadderProbe;
import io.github.rdpmedic.probe.pins.PinsInMemory;
import io.github.rdpmedic.ui.GuiTestExtension;
import io.github.rdpmedic.ui.hostfix.HostRepairs;
import io.github.rdpmedic.ui.icons.Badge;
import io.github.rdpmedic.ui.tray.Screen;
import io.github.rdpmedic.ui.tray.Trayer;
import io.github.rdpmedic.watch.Monitor;
import io.github.rdpmedic.watch.Ticker;
import io.github.rdpmedic.watch.history.HistoryByTarget;
import io.github.rdpmedic.watch.history.HistoryStore;
import io.github.rdpmedic.watch.history.Retention;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JMenu;
import javax.swing.JPopupMenu;
import javax.swing.JTextField;
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
    private Thread program;

    @BeforeEach
    void startTheProgram() throws Exception {
        trayer = Trayer.start();
        screen = new Screen();
        network = SimulatedNetwork.open();
        host = network.add("ALPHA", HostBehaviour.healthy());
        ConfigDirectory config = ConfigDirectory.open(directory);
        config.targets().add(host.target());
        program = new Thread(() -> run(config), "program under test");
        program.start();
    }

    private void run(ConfigDirectory config) {
        Platform platform = NonePlatform.create(Map.of());
        LadderProbe probe = new LadderProbe(platform.icmp());
        try (config) {
            DesktopProgram.run(() -> new DesktopParts(
                    config.targets(),
                    config.settings(),
                    Set.of(),
                    target -> {
                        throw new AssertionError("nobody adds a host here");
                    },
                    (targets, settings) -> Monitor.start(
                            targets, settings, probe, Diagnoser::diagnose, Ticker.system(), new Random(1)),
                    config::subscribe,
                    List.of(),
                    engine(),
                    new ExplainParts(
                            new PinsInMemory(),
                            target -> {
                                throw new AssertionError("nobody makes a report here");
                            },
                            clientLog,
                            repairs()),
                    new SessionParts(
                            platform.places(),
                            new NoRemoteDesktop(),
                            Autostart.none(Message.NONE),
                            SystemEvents.NONE,
                            show -> {}),
                    new HistoryByTarget(
                            target -> false,
                            HistoryStore.untilClosed(Clock.systemUTC()),
                            HistoryStore.in(directory, Retention.DEFAULTS, Clock.systemDefaultZone(), trouble -> {})),
                    watch -> () -> {},
                    platform.notifications(),
                    ColorScheme.UNKNOWN,
                    platform.network().ownNetwork()::adapters,
                    () -> {
                        throw new AssertionError("nobody looks for hosts here");
                    },
                    () -> false,
                    () -> {
                        throw new AssertionError("nobody starts the demo here");
                    },
                    false,
                    Clock.systemDefaultZone()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HostRepairs repairs() {
        HostRepair repair = new HostRepair(
                target -> {
                    throw new AssertionError("nobody repairs a host here");
                },
                (remedy, target, summary) -> (ending, last) -> {},
                (host, sha256) -> {},
                Clock.systemUTC(),
                pause -> {});
        return new HostRepairs(repair, new Carriers(Map.of()));
    }

    private FixEngine engine() {
        InMemoryPorts pc = new InMemoryPorts();
        return new FixEngine(
                new Journal(directory.resolve("journal")),
                pc.ports(),
                target -> {
                    throw new AssertionError("no fix names a target here");
                },
                Clock.systemUTC());
    }

    @AfterEach
    void endTheProgram() throws InterruptedException {
        if (program != null) {
            program.interrupt();
            program.join(10_000);
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
    void aHostThatIsTakenOutOfTheFileByHandLeavesThePanel(Robot robot) throws Exception {
        screen.click(screen.iconWith(Badge.UP), BUTTON1_DOWN_MASK);
        await("the panel").atMost(PATIENCE).until(() -> frames(robot) == 1);

        Files.writeString(directory.resolve("targets.properties"), "# none any more\n");

        screen.iconWith(Badge.UNKNOWN);
    }

    @Test
    void quitEndsTheProgram(Robot robot) throws Exception {
        openMenu(robot, Badge.UP);
        screen.press(KeyEvent.VK_UP, KeyEvent.VK_ENTER);

        program.join(PATIENCE.toMillis());

        assertThat(program.isAlive()).isFalse();
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
        assertThat(engine().apply(fix, plan, Evidence.NONE, step -> {}).verdict())
                .isEqualTo(Verdict.APPLIED);
        assertThat(rdp).hasContent("0");

        openMenu(robot, Badge.UP);
        screen.press(KeyEvent.VK_UP, KeyEvent.VK_ENTER);
        program.join(PATIENCE.toMillis());

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
