package io.github.rdpmedic.ui.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.config.TargetEdit;
import io.github.rdpmedic.config.TargetsInTests;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.NoticeRule;
import io.github.rdpmedic.model.SavedTarget;
import io.github.rdpmedic.model.Settings.Appearance;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.model.TargetOptions;
import io.github.rdpmedic.ui.GuiTestExtension;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Pictures;
import io.github.rdpmedic.ui.parts.RecordedActions;
import io.github.rdpmedic.ui.parts.Samples;
import io.github.rdpmedic.watch.TargetStatus;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.awt.Component;
import java.awt.event.KeyEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.swing.JOptionPane;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.JOptionPaneFinder;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The list of all saved hosts on a screen. */
@ExtendWith(GuiTestExtension.class)
class TargetsGuiIT {

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final RecordedActions actions = new RecordedActions();
    private final TargetsInTests saved = new TargetsInTests();
    private Optional<TargetsWindow> window = Optional.empty();

    @AfterEach
    void close() {
        worker.shutdownNow();
        GuiActionRunner.execute(() -> window.ifPresent(open -> open.frame().dispose()));
    }

    private FrameFixture open(Robot robot, WatchSnapshot snapshot) throws Exception {
        int number = 0;
        for (TargetStatus status : snapshot.statuses()) {
            String group = List.of("Berlin", "Lab", "").get(number++ % 3);
            saved.edit(List.of(new TargetEdit.Add(new SavedTarget(
                    status.target(),
                    TargetOptions.NONE.withGroup(Optional.of(group).filter(name -> !name.isEmpty()))))));
        }
        return show(robot, snapshot);
    }

    private FrameFixture show(Robot robot, WatchSnapshot snapshot) {
        CheckResult answer = Samples.expiringSoon().last().orElseThrow();
        TargetsWindow open = GuiActionRunner.execute(() -> {
            TargetsWindow made = new TargetsWindow(
                    actions,
                    saved,
                    () -> snapshot,
                    target -> CompletableFuture.completedFuture(answer),
                    new Background(worker),
                    () -> {});
            made.show();
            return made;
        });
        window = Optional.of(open);
        await().until(() -> GuiActionRunner.execute(() -> open.frame().isFocused()));
        robot.waitForIdle();
        return new FrameFixture(robot, open.frame());
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void showsEveryHostAndFiltersAsOneTypes(Appearance appearance, Robot robot) throws Exception {
        Pictures.wear(appearance);
        FrameFixture fixture = open(robot, Samples.office());
        int all = saved.all().size();
        fixture.table("targets.table").requireRowCount(all);
        Pictures.take(
                robot,
                window.orElseThrow().frame(),
                "targets-" + appearance.name().toLowerCase());

        robot.enterText("berlin");
        robot.waitForIdle();

        assertThat(fixture.table("targets.table").rowCount()).isBetween(1, all - 1);
        robot.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        fixture.table("targets.table").requireRowCount(all);
        fixture.comboBox("targets.groups").selectItem("Lab");
        assertThat(fixture.table("targets.table").rowCount()).isBetween(1, all - 1);
    }

    @Test
    void everythingIsReachedByKeyboard(Robot robot) throws Exception {
        Pictures.wear(Appearance.LIGHT);
        FrameFixture fixture = open(robot, Samples.office());
        Target first = saved.all().get(0);

        robot.pressAndReleaseKeys(KeyEvent.VK_DOWN);
        robot.waitForIdle();
        fixture.table("targets.table").requireSelectedRows(0);
        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER, KeyEvent.VK_F5);
        robot.waitForIdle();
        assertThat(actions.asked()).containsExactly("why " + first.name(), "check " + first.name());

        robot.pressAndReleaseKeys(KeyEvent.VK_F2);
        DialogFixture edit = WindowFinder.findDialog("edit-target").using(robot);
        edit.textBox("edit.notices").setText("soon");
        assertThat(edit.textBox("edit.notices.problem").text()).startsWith("Give never");
        edit.button("edit.save").requireDisabled();
        Pictures.take(robot, edit.target(), "edit-target-problem");
        edit.textBox("edit.notices").setText("never");
        edit.button("edit.test").click();
        await().until(() -> edit.textBox("edit.outcome").text().startsWith("Warning: "));
        Pictures.take(robot, edit.target(), "edit-target");
        edit.textBox("edit.name").focus();
        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);

        await().until(() -> saved.options(first).notices().equals(NoticeRule.NEVER));
        await().until(() -> !GuiActionRunner.execute(() -> edit.target().isShowing()));
    }

    @Test
    void severalHostsAreRemovedAfterOneQuestion(Robot robot) throws Exception {
        Pictures.wear(Appearance.DARK);
        FrameFixture fixture = open(robot, Samples.office());
        int all = saved.all().size();
        fixture.table("targets.table").selectRows(0, 1);

        robot.pressAndReleaseKeys(KeyEvent.VK_DELETE);
        JOptionPaneFinder.findOptionPane().using(robot).buttonWithText("Remove").click();

        await().until(() -> saved.all().size() == all - 2);
        await().until(() -> fixture.table("targets.table").rowCount() == all - 2);
    }

    @Test
    void severalHostsMoveToANewGroup(Robot robot) throws Exception {
        Pictures.wear(Appearance.LIGHT);
        FrameFixture fixture = open(robot, Samples.office());
        fixture.table("targets.table").selectRows(0, 1);
        fixture.button("targets.group").click();
        JOptionPaneFinder.findOptionPane().using(robot);
        fixture.robot().waitForIdle();
        Component editor = robot.finder()
                .find(component -> component.isShowing()
                        && component instanceof javax.swing.JTextField
                        && javax.swing.SwingUtilities.getAncestorOfClass(JOptionPane.class, component) != null);
        robot.focusAndWaitForFocusGain(editor);
        robot.enterText("Attic");
        JOptionPaneFinder.findOptionPane().using(robot).okButton().click();

        await().until(() -> saved.options(saved.all().get(1)).group().equals(Optional.of("Attic")));
    }

    @Test
    void aListOfTenThousandHostsFollowsTheKeys(Robot robot) throws Exception {
        Pictures.wear(Appearance.LIGHT);
        List<TargetStatus> many = IntStream.range(0, 10_000)
                .mapToObj(number -> Samples.notYetChecked("host-" + number))
                .toList();
        saved.edit(many.stream()
                .<TargetEdit>map(status -> new TargetEdit.Add(new SavedTarget(status.target())))
                .toList());
        FrameFixture fixture = show(robot, Samples.snapshot(many));
        fixture.table("targets.table").requireRowCount(10_000);

        long before = System.nanoTime();
        robot.enterText("host-9999");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> fixture.table("targets.table").rowCount() == 1);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
        System.getLogger("measured")
                .log(
                        System.Logger.Level.INFO,
                        "ten thousand hosts, nine keys: {0} ms",
                        (System.nanoTime() - before) / 1_000_000);
    }
}
