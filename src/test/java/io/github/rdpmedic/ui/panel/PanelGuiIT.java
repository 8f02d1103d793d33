package io.github.rdpmedic.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.fix.Applicability;
import io.github.rdpmedic.fix.JournalDigest;
import io.github.rdpmedic.fix.change.FileMove;
import io.github.rdpmedic.fix.change.Term;
import io.github.rdpmedic.fix.journal.JournalEntry;
import io.github.rdpmedic.model.Settings.Appearance;
import io.github.rdpmedic.ui.GuiTestExtension;
import io.github.rdpmedic.ui.fixes.OfferedFix;
import io.github.rdpmedic.ui.parts.Keys;
import io.github.rdpmedic.ui.parts.Pictures;
import io.github.rdpmedic.ui.parts.RecordedActions;
import io.github.rdpmedic.ui.parts.SampleFix;
import io.github.rdpmedic.ui.parts.Samples;
import io.github.rdpmedic.watch.TargetStatus;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.awt.Frame;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.MenuElement;
import javax.swing.MenuSelectionManager;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The status panel on a screen. */
@ExtendWith(GuiTestExtension.class)
class PanelGuiIT {

    private final RecordedActions actions = new RecordedActions();
    private final List<String> removed = new ArrayList<>();
    private StatusPanel panel;

    @BeforeEach
    void dress() {
        Pictures.wear(Appearance.LIGHT);
    }

    @AfterEach
    void close() {
        GuiActionRunner.execute(() -> {
            if (panel != null) {
                panel.dispose();
            }
        });
    }

    private FrameFixture open(Robot robot, WatchSnapshot snapshot, StatusPanel.Role role) {
        GuiActionRunner.execute(() -> {
            panel = new StatusPanel(actions, target -> removed.add(target.name()), Samples.CLOCK, role);
            panel.update(snapshot);
            panel.showNetwork(Optional.of(new OwnNetwork(List.of("Ethernet"))));
            panel.offer(List.of(new OfferedFix(SampleFix.flushDns(true), Applicability.YES)));
            panel.show();
        });
        FrameFixture window = new FrameFixture(robot, panel.frame());
        robot.waitForIdle();
        await().until(() -> GuiActionRunner.execute(() -> panel.frame().isFocused()));
        return window;
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void showsEachHostWithStateCauseLatencyAndCertificate(Appearance appearance, Robot robot) {
        Pictures.wear(appearance);
        FrameFixture window = open(robot, Samples.office(), StatusPanel.Role.AT_TRAY);

        window.list("targets").requireItemCount(6);
        window.label("counts").requireText("6 hosts · 1 down · 1 warning · 1 unknown");
        window.label("footer").requireText("Checked 12 s ago");
        assertThat(spokenRow(window, 0)).startsWith("TERM-02: Down");
        Pictures.take(robot, panel.frame(), "panel-" + appearance.name().toLowerCase());
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void offersANewcomerTheWaysToBegin(Appearance appearance, Robot robot) {
        Pictures.wear(appearance);
        FrameFixture window = open(robot, Samples.snapshot(List.of()), StatusPanel.Role.AT_TRAY);

        window.button("empty.add").click();
        window.button("empty.find").click();
        window.button("empty.demo").click();

        assertThat(actions.asked()).containsExactly("add", "find", "demo");
        Pictures.take(robot, panel.frame(), "panel-empty-" + appearance.name().toLowerCase());
    }

    @Test
    void isUsedWithTheKeyboardAlone(Robot robot) {
        open(robot, Samples.office(), StatusPanel.Role.AT_TRAY);

        robot.pressAndReleaseKeys(KeyEvent.VK_DOWN, KeyEvent.VK_ENTER, KeyEvent.VK_F5);
        robot.waitForIdle();
        assertThat(actions.asked()).containsExactly("why FILESRV01", "check all");

        robot.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        await().until(() -> GuiActionRunner.execute(() -> !panel.isShowing()));
    }

    @Test
    void enterOnAButtonPressesThatButton(Robot robot) {
        FrameFixture window = open(robot, Samples.office(), StatusPanel.Role.AT_TRAY);

        window.button("settings").focus();
        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER, KeyEvent.VK_SPACE);
        robot.waitForIdle();

        assertThat(actions.asked()).containsExactly("settings", "settings");
    }

    @Test
    void theContextKeyOpensTheMenuOfTheSelectedRow(Robot robot) {
        open(robot, Samples.office(), StatusPanel.Role.AT_TRAY);

        Keys.pressWith(robot, KeyEvent.VK_SHIFT, KeyEvent.VK_F10);
        await().until(() -> !openMenuItems().isEmpty());
        assertThat(openMenuItems())
                .containsExactly(
                        "Connect",
                        "Check now",
                        "Why?",
                        "History…",
                        "Wake…",
                        "Tell me when it is back",
                        "Connect as soon as it is back",
                        "Copy report",
                        "Copy address",
                        "Remove…");
        robot.pressAndReleaseKeys(KeyEvent.VK_DOWN, KeyEvent.VK_DOWN, KeyEvent.VK_ENTER);
        robot.waitForIdle();

        assertThat(actions.asked()).containsExactly("check TERM-02");
    }

    @Test
    void theOverflowMenuHasWhatTheTrayMenuHas(Robot robot) {
        FrameFixture window = open(robot, Samples.office(), StatusPanel.Role.AT_TRAY);

        window.button("more").focus();
        robot.pressAndReleaseKeys(KeyEvent.VK_SPACE);
        await().until(() -> !openMenuItems().isEmpty());

        assertThat(openMenuItems())
                .containsExactly(
                        "Add a host…",
                        "Find my hosts…",
                        "All hosts…",
                        "Try the demo",
                        "Pause",
                        "Snooze all notices",
                        "Quick fixes",
                        "History…",
                        "Explain an error code…",
                        "Settings…",
                        "About",
                        "Quit");
        Pictures.take(robot, panel.frame(), "panel-menu-light");
        robot.pressAndReleaseKeys(KeyEvent.VK_UP, KeyEvent.VK_ENTER);
        robot.waitForIdle();
        assertThat(actions.asked()).containsExactly("quit");
    }

    @Test
    void theOverflowMenuTakesTheLastFixBackAndSaysWhatReturns(Robot robot) {
        FrameFixture window = open(robot, Samples.office(), StatusPanel.Role.AT_TRAY);
        JournalEntry lent = lent();
        GuiActionRunner.execute(() -> panel.show(new JournalDigest(Optional.of(lent), List.of(lent))));

        window.button("more").focus();
        robot.pressAndReleaseKeys(KeyEvent.VK_SPACE);
        await().until(() -> !openMenuItems().isEmpty());

        assertThat(openMenuItems())
                .containsSubsequence(
                        "Quick fixes", "Flush DNS: back in 41 min", "Undo last fix: Flush DNS (19 min ago)…");
        Pictures.take(robot, panel.frame(), "panel-menu-undo-light");
        robot.pressAndReleaseKeys(
                KeyEvent.VK_UP,
                KeyEvent.VK_UP,
                KeyEvent.VK_UP,
                KeyEvent.VK_UP,
                KeyEvent.VK_UP,
                KeyEvent.VK_UP,
                KeyEvent.VK_ENTER);
        robot.waitForIdle();
        assertThat(actions.asked()).containsExactly("take back 20261122-092300-a3f2");
    }

    private static JournalEntry lent() {
        return JournalEntry.planned(
                        "20261122-092300-a3f2",
                        Samples.NOW.minus(Duration.ofMinutes(19)),
                        "flush-dns",
                        "Turns it off.",
                        List.of(new FileMove(Path.of("a"), Path.of("b"))),
                        Optional.of(Term.DEFAULT_FOR_WEAKENING),
                        Optional.empty())
                .applying(1)
                .with(JournalEntry.Status.APPLIED);
    }

    @Test
    void whilePausedTheMainButtonResumes(Robot robot) {
        FrameFixture window = open(robot, Samples.paused(Samples.NOW.plusSeconds(3600)), StatusPanel.Role.AT_TRAY);

        window.label("footer").requireText("Paused until 10:43 AM");
        window.button("check-all").requireText("Resume").click();

        assertThat(actions.asked()).containsExactly("resume");
    }

    @Test
    void aSearchFieldNarrowsHundredsOfHosts(Robot robot) {
        FrameFixture window = open(robot, Samples.manyHosts(500), StatusPanel.Role.AT_TRAY);
        window.list("targets").requireItemCount(500);

        Keys.pressWith(robot, KeyEvent.VK_CONTROL, KeyEvent.VK_F);
        robot.waitForIdle();
        robot.enterText("host-04");
        robot.waitForIdle();

        window.list("targets").requireItemCount(10);
        Pictures.take(robot, panel.frame(), "panel-search-light");
    }

    @Test
    void theSelectionStaysOnItsHostWhenTheOrderChanges(Robot robot) {
        open(robot, Samples.office(), StatusPanel.Role.AT_TRAY);
        FrameFixture window = new FrameFixture(robot, panel.frame());
        window.list("targets").selectItem(2);

        GuiActionRunner.execute(() -> panel.update(Samples.snapshot(List.of(
                Samples.healthy("DESKTOP-K4", 9, 142),
                Samples.withoutCertificate(),
                Samples.notYetChecked("HOME-PC")))));
        robot.waitForIdle();

        assertThat(selectedTarget(window)).isEqualTo("HOME-PC");
    }

    @Test
    void rowsStayUnderThePointerAndAreSortedAgainOnceItIsGone(Robot robot) {
        FrameFixture window = open(robot, Samples.office(), StatusPanel.Role.AT_TRAY);
        List<String> before = names(window);
        List<TargetStatus> otherwise = new ArrayList<>(Samples.office().statuses());
        Collections.reverse(otherwise);
        otherwise.removeIf(status -> status.target().name().equals("TERM-02"));

        robot.moveMouse(window.list("targets").target(), new Point(40, 60));
        robot.waitForIdle();
        GuiActionRunner.execute(() -> panel.update(Samples.snapshot(otherwise)));
        List<String> kept = new ArrayList<>(before);
        kept.remove("TERM-02");
        assertThat(names(window)).isEqualTo(kept);

        robot.moveMouse(new Point(2, 2));
        await().until(() -> !names(window).equals(kept));
    }

    @Test
    void rowsStayWhileTheMenuOfOneIsOpen(Robot robot) {
        FrameFixture window = open(robot, Samples.office(), StatusPanel.Role.AT_TRAY);
        robot.moveMouse(new Point(2, 2));
        List<String> before = names(window);
        List<TargetStatus> otherwise = new ArrayList<>(Samples.office().statuses());
        Collections.reverse(otherwise);

        Keys.pressWith(robot, KeyEvent.VK_SHIFT, KeyEvent.VK_F10);
        await().until(() -> !openMenuItems().isEmpty());
        GuiActionRunner.execute(() -> panel.update(Samples.snapshot(otherwise)));
        assertThat(names(window)).isEqualTo(before);

        robot.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        await().until(() -> !names(window).equals(before));
    }

    private static List<String> names(FrameFixture window) {
        return GuiActionRunner.execute(
                () -> ((TargetList) window.list("targets").target())
                        .shown().stream().map(PanelRow::name).toList());
    }

    @Test
    void opensWhollyInsideTheWorkAreaBesideTheTray(Robot robot) {
        open(robot, Samples.office(), StatusPanel.Role.AT_TRAY);
        Rectangle screen = panel.frame().getGraphicsConfiguration().getBounds();

        GuiActionRunner.execute(() -> panel.showAt(new Point(screen.width - 1, screen.height - 1)));
        robot.waitForIdle();

        assertThat(screen.contains(panel.frame().getBounds())).isTrue();
    }

    @Test
    void withoutATrayItIsTheMainWindowAndClosingItQuits(Robot robot) {
        open(robot, Samples.office(), StatusPanel.Role.MAIN_THAT_QUITS);

        GuiActionRunner.execute(
                () -> panel.frame().dispatchEvent(new WindowEvent(panel.frame(), WindowEvent.WINDOW_CLOSING)));

        assertThat(actions.asked()).containsExactly("quit");
    }

    @Test
    void orClosingItMinimises(Robot robot) {
        open(robot, Samples.office(), StatusPanel.Role.MAIN_THAT_MINIMISES);

        GuiActionRunner.execute(
                () -> panel.frame().dispatchEvent(new WindowEvent(panel.frame(), WindowEvent.WINDOW_CLOSING)));

        await().until(() -> GuiActionRunner.execute(() -> (panel.frame().getExtendedState() & Frame.ICONIFIED) != 0));
        assertThat(actions.asked()).isEmpty();
    }

    @Test
    void nothingIsCutOffAtTheEdges(Robot robot) {
        FrameFixture window = open(robot, Samples.office(), StatusPanel.Role.AT_TRAY);

        for (String name : List.of("more", "settings", "check-all", "close")) {
            requireFullyVisible(window.button(name).target());
        }
        requireFullyVisible(window.label("counts").target());
    }

    @Test
    void germanTextsFitToo(Robot robot) {
        Locale before = Locale.getDefault(Locale.Category.DISPLAY);
        Locale.setDefault(Locale.Category.DISPLAY, Locale.GERMAN);
        try {
            FrameFixture window = open(robot, Samples.office(), StatusPanel.Role.AT_TRAY);
            for (String name : List.of("more", "settings", "check-all")) {
                requireFullyVisible(window.button(name).target());
            }
            requireFullyVisible(window.label("counts").target());
            requireFullyVisible(window.label("footer").target());
            Pictures.take(robot, panel.frame(), "panel-german");
        } finally {
            Locale.setDefault(Locale.Category.DISPLAY, before);
        }
    }

    private static void requireFullyVisible(JComponent component) {
        Rectangle visible = GuiActionRunner.execute(component::getVisibleRect);
        assertThat(visible.getSize()).as(component.getName()).isEqualTo(component.getSize());
        assertThat(component.getPreferredSize().width)
                .as("width of " + component.getName())
                .isLessThanOrEqualTo(component.getWidth());
    }

    private static String spokenRow(FrameFixture window, int row) {
        return GuiActionRunner.execute(() -> window.list("targets")
                .target()
                .getAccessibleContext()
                .getAccessibleChild(row)
                .getAccessibleContext()
                .getAccessibleName());
    }

    private static String selectedTarget(FrameFixture window) {
        return GuiActionRunner.execute(
                () -> ((PanelRow) window.list("targets").target().getSelectedValue()).name());
    }

    private static List<String> openMenuItems() {
        return GuiActionRunner.execute(() -> {
            List<String> titles = new ArrayList<>();
            MenuElement[] path = MenuSelectionManager.defaultManager().getSelectedPath();
            if (path.length > 0) {
                for (MenuElement element : path[0].getSubElements()) {
                    titles.add(((JMenuItem) element).getText());
                }
            }
            return titles;
        });
    }
}
