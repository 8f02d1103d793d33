package io.github.rdpmedic.ui.tray;

import static java.awt.event.InputEvent.BUTTON1_DOWN_MASK;
import static java.awt.event.InputEvent.BUTTON3_DOWN_MASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Settings.Appearance;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.platform.SampleNotice;
import io.github.rdpmedic.ui.GuiTestExtension;
import io.github.rdpmedic.ui.icons.Badge;
import io.github.rdpmedic.ui.icons.Taskbar;
import io.github.rdpmedic.ui.parts.RecordedActions;
import io.github.rdpmedic.ui.theme.Theme;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A real icon in a real tray, used as a person would: found by its looks, clicked, typed at. */
@ExtendWith(GuiTestExtension.class)
class TrayGuiIT {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final RecordedActions actions = new RecordedActions();
    private Trayer trayer;
    private Screen screen;
    private Tray tray;

    @BeforeEach
    void putTheIconUp() throws Exception {
        EventQueue.invokeAndWait(() -> Theme.install(Appearance.LIGHT, () -> false));
        screen = new Screen();
        trayer = Trayer.start();
        tray = Tray.install(CompletableFuture.completedFuture(actions), Clock.systemDefaultZone())
                .orElseThrow();
        tray.update(Snapshots.of(
                Snapshots.status("alpha", State.UP), Snapshots.status("beta", State.DOWN, FindingId.PORT_REFUSED)));
    }

    @AfterEach
    void takeItDown() {
        if (tray != null) {
            tray.close();
        }
        if (trayer != null) {
            trayer.close();
        }
    }

    @Test
    void aLeftClickOpensTheProgramOnce() {
        screen.click(screen.iconWith(Badge.DOWN), BUTTON1_DOWN_MASK);

        await().atMost(PATIENCE).until(() -> !actions.asked().isEmpty());
        await().during(Duration.ofMillis(500)).until(() -> actions.asked().size() == 1);
        assertThat(actions.asked()).containsExactly("open panel");
    }

    @Test
    void aRightClickShowsTheHostsAndTheArrowKeysReachThem(Robot robot) {
        openMenu(robot);
        assertThat(robot.finder().findByName("beta", JMenu.class, true)).isNotNull();

        screen.press(KeyEvent.VK_DOWN, KeyEvent.VK_DOWN, KeyEvent.VK_RIGHT, KeyEvent.VK_DOWN, KeyEvent.VK_ENTER);

        await().atMost(PATIENCE).until(() -> actions.asked().contains("check beta"));
        awaitNoMenu(robot);
    }

    @Test
    void enterChoosesTheFirstEntry(Robot robot) {
        openMenu(robot);

        screen.press(KeyEvent.VK_DOWN, KeyEvent.VK_ENTER);

        await().atMost(PATIENCE).until(() -> actions.asked().contains("open panel"));
    }

    @Test
    void theUnderlinedLetterChoosesItsEntry(Robot robot) {
        openMenu(robot);
        JMenuItem settings = robot.finder().find(new GenericTypeMatcher<>(JMenuItem.class, true) {
            @Override
            protected boolean isMatching(JMenuItem item) {
                return item.getText().startsWith("Settings");
            }
        });

        screen.press(settings.getMnemonic());

        await().atMost(PATIENCE).until(() -> actions.asked().contains("settings"));
    }

    @Test
    void escapeAndAClickElsewhereCloseTheMenuAndNothingHappens(Robot robot) {
        openMenu(robot);
        screen.press(KeyEvent.VK_ESCAPE);
        awaitNoMenu(robot);

        openMenu(robot);
        screen.click(new Point(100, 100), BUTTON1_DOWN_MASK);
        awaitNoMenu(robot);

        assertThat(actions.asked()).isEmpty();
        assertThat(Window.getWindows())
                .noneMatch(window -> "tray-menu-anchor".equals(window.getName()) && window.isShowing());
    }

    @Test
    void theMenuOpensEveryTime(Robot robot) {
        for (int i = 0; i < 8; i++) {
            openMenu(robot);
            screen.press(KeyEvent.VK_ESCAPE);
            awaitNoMenu(robot);
        }
    }

    @Test
    void theBadgeFollowsTheWorstState() {
        screen.iconWith(Badge.DOWN);

        tray.update(Snapshots.of(Snapshots.status("alpha", State.UP), Snapshots.status("beta", State.UP)));

        screen.iconWith(Badge.UP);
        assertThat(screen.shows(Badge.DOWN)).isFalse();
    }

    @RepeatedTest(3)
    void theIconComesBackWhenTheTrayIsStartedAnew() {
        screen.iconWith(Badge.DOWN);
        trayer.close();
        await("no icon").atMost(PATIENCE).until(() -> !screen.shows(Badge.DOWN));

        trayer = Trayer.start();

        // AWT may put it up first, and ours follows within a second: a person would click again.
        await("a click on the icon that came back")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    screen.click(screen.iconWith(Badge.DOWN), BUTTON1_DOWN_MASK);
                    return actions.asked().contains("open panel");
                });
    }

    @Test
    void aNoticeIsABalloonAtTheIconAndAClickLeadsWhereItLeads() {
        SampleNotice sample = new SampleNotice();
        screen.iconWith(Badge.DOWN);

        tray.showNotice(sample.of("refused", "beta is down"));

        await().atMost(PATIENCE).until(() -> balloon().isPresent());
        screen.click(balloon().orElseThrow(), BUTTON1_DOWN_MASK);
        await().atMost(PATIENCE).until(() -> !sample.chosen().isEmpty());
        assertThat(sample.chosen()).containsExactly("click on beta is down");
        assertThat(actions.asked()).isEmpty();
    }

    private static Optional<Point> balloon() {
        return Stream.of(Window.getWindows())
                .filter(window ->
                        window.isShowing() && window.getClass().getSimpleName().equals("Balloon"))
                .map(window -> new Point(window.getX() + window.getWidth() / 2, window.getY() + window.getHeight() / 2))
                .findFirst();
    }

    @Test
    void onADarkTaskbarTheIconHasTheColoursForIt() {
        screen.iconWith(Badge.DOWN);

        tray.standOn(Taskbar.DARK);

        await("other colours").atMost(PATIENCE).until(() -> !screen.shows(Badge.DOWN));
        tray.standOn(Taskbar.LIGHT);
        screen.iconWith(Badge.DOWN);
    }

    @Test
    void aClosedTrayLeavesNothingBehind() {
        screen.iconWith(Badge.DOWN);

        tray.close();

        await("no icon").atMost(PATIENCE).until(() -> !screen.shows(Badge.DOWN));
    }

    private void openMenu(Robot robot) {
        screen.click(screen.iconWith(Badge.DOWN), BUTTON3_DOWN_MASK);
        await("the menu").atMost(PATIENCE).until(() -> !menus(robot).isEmpty());
        robot.waitForIdle();
    }

    private void awaitNoMenu(Robot robot) {
        await("no menu").atMost(PATIENCE).until(() -> menus(robot).isEmpty());
    }

    private static Collection<JPopupMenu> menus(Robot robot) {
        return robot.finder().findAll(new GenericTypeMatcher<>(JPopupMenu.class, true) {
            @Override
            protected boolean isMatching(JPopupMenu menu) {
                return "tray-menu".equals(menu.getName());
            }
        });
    }
}
