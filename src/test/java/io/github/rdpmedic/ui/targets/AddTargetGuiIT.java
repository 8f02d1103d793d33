package io.github.rdpmedic.ui.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.config.TargetsInTests;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Settings.Appearance;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.GuiTestExtension;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Pictures;
import io.github.rdpmedic.ui.parts.Samples;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.JOptionPaneFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.JOptionPaneFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Adding and removing hosts on a screen. */
@ExtendWith(GuiTestExtension.class)
class AddTargetGuiIT {

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final TargetsInTests saved = new TargetsInTests();
    private final List<Target> heard = new CopyOnWriteArrayList<>();
    private CompletableFuture<CheckResult> check = new CompletableFuture<>();
    private Optional<AddTargetDialog> dialog = Optional.empty();

    @BeforeEach
    void dress() {
        Pictures.wear(Appearance.LIGHT);
    }

    @AfterEach
    void close() {
        worker.shutdownNow();
        GuiActionRunner.execute(() -> dialog.ifPresent(open -> open.dialog().dispose()));
    }

    private DialogFixture open(Robot robot) {
        AddTargetDialog open = GuiActionRunner.execute(() -> {
            AddTargetDialog made =
                    new AddTargetDialog(null, saved, target -> check, new Background(worker), heard::add);
            made.show();
            return made;
        });
        dialog = Optional.of(open);
        await().until(() -> GuiActionRunner.execute(() -> open.dialog().isFocused()));
        robot.waitForIdle();
        return new DialogFixture(robot, open.dialog());
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void checksBeforeItSaves(Appearance appearance, Robot robot) {
        Pictures.wear(appearance);
        DialogFixture fixture = open(robot);
        fixture.textBox("address").enterText("filesrv01.example.net:3390");
        fixture.textBox("name").enterText("Files");
        fixture.button("check").click();
        fixture.textBox("outcome").requireText("Checking…");

        check.complete(Samples.expiringSoon().last().orElseThrow());
        await().until(() -> fixture.textBox("outcome").text().startsWith("Warning: "));
        Pictures.take(
                robot, dialog.orElseThrow().dialog(), "add-" + appearance.name().toLowerCase());
        fixture.button("save").click();

        await().until(() -> !heard.isEmpty());
        assertThat(saved.all()).extracting(Target::toString).hasSize(1);
        assertThat(saved.all().get(0).name()).isEqualTo("Files");
    }

    @Test
    void anAddressAndEnterAreEnough(Robot robot) {
        open(robot);

        robot.enterText("[::1]:3390");
        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);

        await().until(() -> !heard.isEmpty());
        assertThat(saved.all().get(0).name()).isEqualTo("[::1]:3390");
        assertThat(GuiActionRunner.execute(() -> dialog.orElseThrow().dialog().isShowing()))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void saysAtTheFieldWhatIsWrong(Appearance appearance, Robot robot) {
        Pictures.wear(appearance);
        DialogFixture fixture = open(robot);

        fixture.textBox("address").enterText("host:99999");

        assertThat(fixture.textBox("address-problem").text()).contains("port from 1 to 65535");
        fixture.button("save").requireDisabled();
        fixture.button("check").requireDisabled();
        Pictures.take(
                robot,
                dialog.orElseThrow().dialog(),
                "add-problem-" + appearance.name().toLowerCase());
    }

    @Test
    void aFailureToSaveIsSaidInTheDialogAndNothingIsLost(Robot robot) {
        saved.refuse(true);
        DialogFixture fixture = open(robot);
        fixture.textBox("address").enterText("server");
        fixture.button("save").click();

        await().until(() -> fixture.textBox("outcome").text().contains("The disk is full."));
        fixture.textBox("address").requireText("server");
    }

    @Test
    void removingAsksFirstAndEnterKeeps(Robot robot) throws Exception {
        Target target = Samples.target("SQL-ADMIN");
        saved.add(target);
        RemoveTarget remove =
                GuiActionRunner.execute(() -> new RemoveTarget(JLabel::new, saved, new Background(worker), heard::add));

        SwingUtilities.invokeLater(() -> remove.accept(target));
        JOptionPaneFixture question = JOptionPaneFinder.findOptionPane().using(robot);
        Pictures.take(robot, SwingUtilities.getWindowAncestor(question.target()), "remove");
        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);
        robot.waitForIdle();
        assertThat(saved.all()).hasSize(1);

        SwingUtilities.invokeLater(() -> remove.accept(target));
        JOptionPaneFinder.findOptionPane().using(robot).buttonWithText("Remove").click();
        await().until(() -> !heard.isEmpty());
        assertThat(saved.all()).isEmpty();
    }
}
