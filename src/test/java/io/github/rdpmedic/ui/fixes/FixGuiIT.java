package io.github.rdpmedic.ui.fixes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixEngine;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.InMemoryPorts;
import io.github.rdpmedic.fix.Sightings;
import io.github.rdpmedic.fix.journal.Journal;
import io.github.rdpmedic.model.Settings.Appearance;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import io.github.rdpmedic.ui.GuiTestExtension;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Pictures;
import io.github.rdpmedic.ui.parts.SampleFix;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.JDialog;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The dialogs of a quick fix on a screen, with a real engine over a PC in memory. */
@ExtendWith(GuiTestExtension.class)
class FixGuiIT {

    @TempDir
    Path journal;

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final AtomicInteger changes = new AtomicInteger();
    private final InMemoryPorts pc = new InMemoryPorts();
    private Sightings sightings = Sightings.of();
    private FixEngine engine;
    private JDialog dialog;

    @BeforeEach
    void prepare() throws PlatformException {
        Pictures.wear(Appearance.LIGHT);
        pc.write(SampleFix.KEY, "Cache", new Registry.Dword(1));
        engine = new FixEngine(new Journal(journal), pc.ports(), target -> sightings.check(target), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        worker.shutdownNow();
        GuiActionRunner.execute(() -> dialog.dispose());
    }

    private DialogFixture open(Robot robot, SampleFix fix, Evidence evidence) {
        GuiActionRunner.execute(() -> {
            FixDialog opened = new FixDialog(
                    null, new FixRequest(fix, evidence), engine, new Background(worker), changes::incrementAndGet);
            dialog = opened.dialog();
            opened.show();
        });
        return ready(robot, "apply");
    }

    private DialogFixture ready(Robot robot, String button) {
        await().until(() -> GuiActionRunner.execute(() -> dialog.isFocused()));
        waitFor(robot, button);
        return new DialogFixture(robot, dialog);
    }

    private void waitFor(Robot robot, String button) {
        await().until(() -> GuiActionRunner.execute(
                () -> robot.finder().findByName(dialog, button, false).isVisible()));
        robot.waitForIdle();
    }

    private boolean isApplied() {
        return pc.read(SampleFix.KEY, "Cache").equals(Optional.of(new Registry.Dword(0)));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void showsTheExactStepsThenAppliesAndSaysWhatCameOfIt(Appearance appearance, Robot robot) {
        Pictures.wear(appearance);
        DialogFixture fixture = open(robot, SampleFix.flushDns(true), Evidence.NONE);
        assertThat(fixture.textBox("steps").text())
                .isEqualTo("HKCU\\Software\\Example\\Cache: 1 → 0\nresolvectl flush-caches");
        Pictures.take(robot, dialog, "fix-" + appearance.name().toLowerCase());

        fixture.button("apply").click();
        await().until(() -> changes.get() == 1);
        robot.waitForIdle();

        assertThat(isApplied()).isTrue();
        fixture.textBox("text").requireText("The DNS cache of this PC is empty.");
        fixture.button("close").requireText("Close");
        Pictures.take(robot, dialog, "fix-done-" + appearance.name().toLowerCase());
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void whatMadeItWorseIsTakenBackByEnter(Appearance appearance, Robot robot) {
        Pictures.wear(appearance);
        sightings = Sightings.of(State.UP, State.DOWN);
        DialogFixture fixture = open(robot, SampleFix.flushDns(true), Evidence.about(Sightings.TARGET));
        fixture.button("apply").click();
        waitFor(robot, "undo");
        assertThat(fixture.textBox("text").text()).contains("Since then nas is worse off.");
        assertThat(isApplied()).isTrue();
        Pictures.take(robot, dialog, "fix-worse-" + appearance.name().toLowerCase());

        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);

        await().until(() -> changes.get() == 2);
        robot.waitForIdle();
        assertThat(isApplied()).isFalse();
        assertThat(fixture.textBox("text").text()).startsWith("Taken back: ");
    }

    @Test
    void theLastFixIsShownAndTakenBack(Robot robot) throws IOException {
        SampleFix fix = SampleFix.flushDns(true);
        engine.apply(fix, fix.plan(FixOptions.NONE, Evidence.NONE), Evidence.NONE, step -> {});
        var entry = engine.digest().undoable().orElseThrow();
        GuiActionRunner.execute(() -> {
            TakeBackDialog opened =
                    new TakeBackDialog(null, entry, engine, new Background(worker), changes::incrementAndGet);
            dialog = opened.dialog();
            opened.show();
        });
        DialogFixture fixture = ready(robot, "undo");
        assertThat(fixture.textBox("steps").text()).isEqualTo("HKCU\\Software\\Example\\Cache: 0 → 1");
        Pictures.take(robot, dialog, "undo-light");

        fixture.button("undo").click();

        await().until(() -> changes.get() == 1);
        assertThat(isApplied()).isFalse();
        assertThat(engine.digest().undoable()).isEmpty();
    }

    @Test
    void enterCancelsWhatCannotBeUndone(Robot robot) {
        open(robot, SampleFix.flushDns(false), Evidence.NONE);
        Pictures.take(robot, dialog, "fix-irreversible-light");

        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);

        await().until(() -> GuiActionRunner.execute(() -> !dialog.isShowing()));
        assertThat(pc.deeds()).isEmpty();
    }

    @Test
    void enterOnTheFocusedCancelCancelsEvenWhereApplyIsTheDefault(Robot robot) {
        DialogFixture fixture = open(robot, SampleFix.flushDns(true), Evidence.NONE);
        fixture.button("close").focus();

        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);

        await().until(() -> GuiActionRunner.execute(() -> !dialog.isShowing()));
        assertThat(isApplied()).isFalse();
    }

    @Test
    void enterAppliesWhatCanBeTakenBack(Robot robot) {
        open(robot, SampleFix.flushDns(true), Evidence.NONE);

        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);

        await().until(this::isApplied);
    }

    @Test
    void staysOpenUntilTheOutcomeIsKnown(Robot robot) {
        CountDownLatch held = new CountDownLatch(1);
        DialogFixture fixture = open(robot, SampleFix.flushDns(true), Evidence.NONE);
        worker.execute(() -> awaitQuietly(held));
        fixture.button("apply").click();

        robot.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        robot.waitForIdle();
        assertThat(GuiActionRunner.execute(() -> dialog.isShowing())).isTrue();

        held.countDown();
        await().until(() -> changes.get() == 1);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
