package io.github.rdpmedic.ui.fixes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.fix.FixResult;
import io.github.rdpmedic.model.Settings.Appearance;
import io.github.rdpmedic.ui.GuiTestExtension;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Pictures;
import io.github.rdpmedic.ui.parts.SampleFix;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The preview dialog of a quick fix on a screen. */
@ExtendWith(GuiTestExtension.class)
class FixGuiIT {

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final List<FixResult> results = new CopyOnWriteArrayList<>();
    private FixDialog dialog;

    @BeforeEach
    void dress() {
        Pictures.wear(Appearance.LIGHT);
    }

    @AfterEach
    void close() {
        worker.shutdownNow();
        GuiActionRunner.execute(() -> dialog.dialog().dispose());
    }

    private DialogFixture open(Robot robot, SampleFix fix, Executor executor) {
        GuiActionRunner.execute(() -> {
            dialog = new FixDialog(null, fix, new Background(executor), results::add);
            dialog.show();
        });
        await().until(() -> GuiActionRunner.execute(() -> dialog.dialog().isFocused()));
        return new DialogFixture(robot, dialog.dialog());
    }

    private static void waitForApply(Robot robot, DialogFixture fixture) {
        await().until(() -> GuiActionRunner.execute(() ->
                robot.finder().findByName(fixture.target(), "apply", false).isVisible()));
        robot.waitForIdle();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void showsTheExactStepsThenAppliesAndSaysWhatCameOfIt(Appearance appearance, Robot robot) {
        Pictures.wear(appearance);
        SampleFix fix = SampleFix.flushDns(true);
        DialogFixture fixture = open(robot, fix, worker);
        waitForApply(robot, fixture);
        assertThat(fixture.textBox("steps").text()).isEqualTo("resolvectl flush-caches\nresolvectl statistics");
        Pictures.take(robot, dialog.dialog(), "fix-" + appearance.name().toLowerCase());

        fixture.button("apply").click();
        await().until(() -> !results.isEmpty());
        robot.waitForIdle();

        assertThat(fix.applications()).hasValue(1);
        fixture.textBox("text").requireText("The DNS cache of this PC is empty.");
        fixture.button("close").requireText("Close");
        Pictures.take(robot, dialog.dialog(), "fix-done-" + appearance.name().toLowerCase());
    }

    @Test
    void enterCancelsWhatCannotBeUndone(Robot robot) {
        SampleFix fix = SampleFix.flushDns(false);
        DialogFixture fixture = open(robot, fix, worker);
        waitForApply(robot, fixture);
        Pictures.take(robot, dialog.dialog(), "fix-irreversible-light");

        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);

        await().until(() -> GuiActionRunner.execute(() -> !dialog.dialog().isShowing()));
        assertThat(fix.applications()).hasValue(0);
    }

    @Test
    void enterOnTheFocusedCancelCancelsEvenWhereApplyIsTheDefault(Robot robot) {
        SampleFix fix = SampleFix.flushDns(true);
        DialogFixture fixture = open(robot, fix, worker);
        waitForApply(robot, fixture);
        fixture.button("close").focus();

        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);

        await().until(() -> GuiActionRunner.execute(() -> !dialog.dialog().isShowing()));
        assertThat(fix.applications()).hasValue(0);
    }

    @Test
    void enterAppliesWhatCanBeTakenBack(Robot robot) {
        SampleFix fix = SampleFix.flushDns(true);
        DialogFixture fixture = open(robot, fix, worker);
        waitForApply(robot, fixture);

        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);

        await().until(() -> fix.applications().get() == 1);
    }

    @Test
    void staysOpenUntilTheOutcomeIsKnown(Robot robot) {
        CountDownLatch held = new CountDownLatch(1);
        DialogFixture fixture = open(robot, SampleFix.flushDns(true), worker);
        waitForApply(robot, fixture);
        worker.execute(() -> awaitQuietly(held));
        fixture.button("apply").click();

        robot.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        robot.waitForIdle();
        assertThat(GuiActionRunner.execute(() -> dialog.dialog().isShowing())).isTrue();

        held.countDown();
        await().until(() -> !results.isEmpty());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
