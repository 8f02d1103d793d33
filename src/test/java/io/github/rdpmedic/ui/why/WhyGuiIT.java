package io.github.rdpmedic.ui.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.fix.Applicability;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Settings.Appearance;
import io.github.rdpmedic.report.Client;
import io.github.rdpmedic.report.Report;
import io.github.rdpmedic.report.Surroundings;
import io.github.rdpmedic.ui.GuiTestExtension;
import io.github.rdpmedic.ui.fixes.OfferedFix;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Pictures;
import io.github.rdpmedic.ui.parts.RecordedActions;
import io.github.rdpmedic.ui.parts.SampleFix;
import io.github.rdpmedic.ui.parts.Samples;
import io.github.rdpmedic.watch.TargetStatus;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.text.JTextComponent;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JFileChooserFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The "Why?" window on a screen. */
@ExtendWith(GuiTestExtension.class)
class WhyGuiIT {

    private final RecordedActions actions = new RecordedActions();
    private WhyWindows windows;
    private WhyWindow window;

    @BeforeEach
    void dress() {
        Pictures.wear(Appearance.LIGHT);
    }

    @AfterEach
    void close() {
        GuiActionRunner.execute(() -> {
            if (windows != null) {
                windows.dispose();
            }
        });
    }

    private FrameFixture open(Robot robot, TargetStatus status) {
        GuiActionRunner.execute(() -> {
            windows = new WhyWindows(
                    actions,
                    Samples.CLOCK,
                    (asked, answer) -> answer.accept(fixes()),
                    WhyGuiIT::report,
                    new Background(Runnable::run));
            window = windows.show(status);
        });
        robot.waitForIdle();
        await().until(() -> GuiActionRunner.execute(() -> window.frame().isFocused()));
        return new FrameFixture(robot, window.frame());
    }

    private static Report report(TargetStatus status) {
        return new Report(
                status.target(),
                List.of(),
                status.explaining(),
                Optional.empty(),
                new Surroundings(
                        new Client("RDP Medic", "Windows 11", Optional.of("10.0.26100.7623"), List.of()),
                        List.of(),
                        List.of(),
                        Set.of(),
                        Set.of()),
                Samples.NOW);
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
    void showsTheLadderTheCauseAndWhatCanBeDone(Appearance appearance, Robot robot) {
        Pictures.wear(appearance);
        FrameFixture frame = open(robot, Samples.withoutCertificate());

        assertThat(frame.label("headline").text()).startsWith("TERM-02");
        frame.textBox("summary").requireText("The host answers, but something about its certificate wants attention.");
        frame.button("fix.flush-dns").requireEnabled();
        frame.button("fix.set-mtu").requireDisabled();
        Pictures.take(robot, window.frame(), "why-" + appearance.name().toLowerCase());
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theFactsCanBeSelectedAndCopied(Appearance appearance, Robot robot) {
        Pictures.wear(appearance);
        FrameFixture frame = open(robot, Samples.expiringSoon());

        frame.tabbedPane("tabs").selectTab("Facts");
        String fingerprint = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        GuiActionRunner.execute(() -> {
            JTextComponent facts = frame.textBox("facts").target();
            int start = facts.getText().indexOf(fingerprint);
            facts.requestFocusInWindow();
            facts.select(start, start + fingerprint.length());
        });

        assertThat(GuiActionRunner.execute(() -> frame.textBox("facts").target().getSelectedText()))
                .isEqualTo(fingerprint);
        Pictures.take(robot, window.frame(), "why-facts-" + appearance.name().toLowerCase());
    }

    @Test
    void showsTheLogOfTheProbe(Robot robot) {
        FrameFixture frame = open(robot, Samples.expiringSoon());

        frame.tabbedPane("tabs").selectTab("Probe log");

        assertThat(frame.textBox("log").text()).contains("X.224 Connection Confirm");
        Pictures.take(robot, window.frame(), "why-log-light");
    }

    @Test
    void aNewerResultIsShownWithoutReopening(Robot robot) {
        FrameFixture frame = open(robot, Samples.notYetChecked("HOME-PC"));
        frame.label("headline").requireText("HOME-PC has not been measured");

        GuiActionRunner.execute(() -> windows.update(Samples.snapshot(List.of(Samples.healthy("HOME-PC", 9, 142)))));
        robot.waitForIdle();

        frame.label("headline").requireText("HOME-PC answers RDP");
        assertThat(frame.label("since").text()).contains("checked 12 s ago");
    }

    @Test
    void showsThatACheckIsUnderWay(Robot robot) {
        FrameFixture frame = open(robot, Samples.withoutCertificate());
        frame.button("check").requireEnabled();

        GuiActionRunner.execute(() -> window.update(Samples.checking(Samples.withoutCertificate())));
        robot.waitForIdle();

        frame.button("check").requireDisabled().requireText("Checking…");
        frame.progressBar("progress").requireVisible();
    }

    @Test
    void isUsedWithTheKeyboardAlone(Robot robot) throws Exception {
        FrameFixture frame = open(robot, Samples.withoutCertificate());

        robot.pressAndReleaseKeys(KeyEvent.VK_SPACE, KeyEvent.VK_F5);
        frame.button("fix.flush-dns").focus();
        robot.pressAndReleaseKeys(KeyEvent.VK_SPACE);
        frame.button("copy").focus();
        robot.pressAndReleaseKeys(KeyEvent.VK_SPACE);
        robot.waitForIdle();

        assertThat(actions.asked()).containsExactly("check TERM-02", "check TERM-02", "offer flush-dns for TERM-02");
        assertThat((String) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor))
                .contains("RDP Medic report: [name 1]", "SSL_CERT_NOT_ON_SERVER")
                .doesNotContain("TERM-02");
        frame.label("copied").requireText("Report copied.");
        robot.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        await().until(() -> GuiActionRunner.execute(() -> !window.frame().isShowing()));
    }

    @Test
    void askingTwiceBringsTheSameWindowUp(Robot robot) {
        open(robot, Samples.withoutCertificate());

        WhyWindow again = GuiActionRunner.execute(() -> windows.show(Samples.withoutCertificate()));

        assertThat(again).isSameAs(window);
    }

    @Test
    void theReportHasNamesOnceTheBoxIsTicked(Robot robot) throws Exception {
        FrameFixture frame = open(robot, Samples.withoutCertificate());

        frame.checkBox("names").focus();
        robot.pressAndReleaseKeys(KeyEvent.VK_SPACE, KeyEvent.VK_TAB, KeyEvent.VK_SPACE);
        robot.waitForIdle();

        frame.label("copied").requireText("Report copied.");
        assertThat((String) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor))
                .startsWith("RDP Medic report: TERM-02 (term-02.example.net:3389)");
    }

    @Test
    void theReportIsSavedAsTheNameOfTheFileSays(Robot robot, @TempDir Path directory) throws Exception {
        FrameFixture frame = open(robot, Samples.withoutCertificate());
        Path file = directory.resolve("page.html");

        frame.button("save").focus();
        robot.pressAndReleaseKeys(KeyEvent.VK_SPACE);
        JFileChooserFixture chooser =
                JFileChooserFinder.findFileChooser("save-report").using(robot);
        chooser.fileNameTextBox().deleteText().enterText(file.toString());
        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);

        await().until(() -> Files.exists(file));
        assertThat(file).content().startsWith("<!DOCTYPE html>").doesNotContain("TERM-02");
        await().until(() -> frame.label("copied").text().startsWith("Saved as "));
    }

    @Test
    void whatIsOftenSaidAndWrongOpensWithTheKeyboard(Robot robot) {
        FrameFixture frame = open(robot, Samples.withoutCertificate());

        frame.toggleButton("disclosure").focus();
        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);
        robot.waitForIdle();

        assertThat(robot.finder()
                        .findAll(
                                window.frame(),
                                shown -> shown instanceof JTextComponent text
                                        && text.isShowing()
                                        && text.getText().contains("termserv")))
                .hasSize(1);
        Pictures.take(robot, window.frame(), "why-corrections-light");
    }
}
