package io.github.rdpmedic.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.diagnose.explain.Catalogue;
import io.github.rdpmedic.fix.Applicability;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Settings.Appearance;
import io.github.rdpmedic.ui.GuiTestExtension;
import io.github.rdpmedic.ui.fixes.OfferedFix;
import io.github.rdpmedic.ui.parts.Keys;
import io.github.rdpmedic.ui.parts.Pictures;
import io.github.rdpmedic.ui.parts.RecordedActions;
import io.github.rdpmedic.ui.parts.SampleFix;
import io.github.rdpmedic.ui.parts.Samples;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The window "Explain an error code" on a screen. */
@ExtendWith(GuiTestExtension.class)
class ExplainGuiIT {

    private final RecordedActions actions = new RecordedActions();
    private ExplainWindow window;

    @BeforeEach
    void dress() {
        Pictures.wear(Appearance.LIGHT);
    }

    @AfterEach
    void close() {
        GuiActionRunner.execute(() -> {
            if (window != null) {
                window.frame().dispose();
            }
        });
    }

    private FrameFixture open(Robot robot, Optional<String> codes) {
        GuiActionRunner.execute(() -> {
            window = new ExplainWindow(
                    actions, Catalogue.load(), (asked, answer) -> answer.accept(fixes()), fixes(), Samples.office());
            window.show(codes, Optional.empty());
        });
        robot.waitForIdle();
        await().until(() -> GuiActionRunner.execute(() -> window.frame().isFocused()));
        return new FrameFixture(robot, window.frame());
    }

    private static List<OfferedFix> fixes() {
        SampleFix mtu = new SampleFix("set-mtu", Message.verbatim("Set MTU"), true);
        return List.of(
                new OfferedFix(SampleFix.flushDns(true), Applicability.YES),
                new OfferedFix(
                        mtu, Applicability.no(Message.verbatim("The path MTU is already that of the interface."))));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void explainsTheCodesAsTheyAreTyped(Appearance appearance, Robot robot) {
        Pictures.wear(appearance);
        FrameFixture frame = open(robot, Optional.empty());
        assertThat(frame.textBox("hint").text()).startsWith("Type the code");

        robot.enterText("0x904 0x7");
        robot.waitForIdle();

        frame.textBox("meaning.0x904").requireVisible();
        frame.textBox("meaning.0x7").requireVisible();
        Pictures.take(robot, window.frame(), "explain-" + appearance.name().toLowerCase());
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theChosenHostShortensTheList(Appearance appearance, Robot robot) {
        Pictures.wear(appearance);
        FrameFixture frame = open(robot, Optional.of("2308 7"));

        frame.comboBox("target").selectItem("TERM-02");
        robot.waitForIdle();

        assertThat(frame.textBox("seen").text()).startsWith("What the check of TERM-02 saw:");
        frame.button("fix.flush-dns").requireEnabled();
        frame.button("fix.set-mtu").requireDisabled();
        Pictures.take(robot, window.frame(), "explain-host-" + appearance.name().toLowerCase());
    }

    @Test
    void isUsedWithTheKeyboardAloneAndTakesAPastedErrorWindow(Robot robot) {
        FrameFixture frame = open(robot, Optional.empty());
        Toolkit.getDefaultToolkit()
                .getSystemClipboard()
                .setContents(new StringSelection("Fehlercode: 0x204\nErweiterter Fehlercode: 0x0\n"), null);

        Keys.pressWith(robot, KeyEvent.VK_CONTROL, KeyEvent.VK_V);
        robot.waitForIdle();
        frame.textBox("meaning.0x204").requireVisible();
        robot.pressAndReleaseKeys(KeyEvent.VK_TAB);
        robot.enterText("H");
        robot.waitForIdle();
        frame.comboBox("target").requireSelection("HOME-PC");
        frame.button("fix.flush-dns").focus();
        robot.pressAndReleaseKeys(KeyEvent.VK_SPACE);
        robot.waitForIdle();
        assertThat(actions.asked()).containsExactly("check HOME-PC", "offer flush-dns for HOME-PC");

        robot.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        await().until(() -> GuiActionRunner.execute(() -> !window.frame().isShowing()));
    }

    @Test
    void whatIsNoCodeIsSaidSo(Robot robot) {
        FrameFixture frame = open(robot, Optional.of("it does not work"));

        assertThat(frame.textBox("hint").text()).startsWith("There is no error code in this text.");
    }
}
