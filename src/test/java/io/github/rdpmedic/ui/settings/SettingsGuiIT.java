package io.github.rdpmedic.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.config.ConfigException;
import io.github.rdpmedic.config.ConfigProblem;
import io.github.rdpmedic.config.SavedSettings;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.Settings.Appearance;
import io.github.rdpmedic.platform.Autostart;
import io.github.rdpmedic.ui.GuiTestExtension;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Keys;
import io.github.rdpmedic.ui.parts.Pictures;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.swing.JCheckBox;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.timing.Timeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The settings dialog on a screen. */
@ExtendWith(GuiTestExtension.class)
class SettingsGuiIT {

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final InMemorySettings saved = new InMemorySettings();
    private final List<Settings> heard = new CopyOnWriteArrayList<>();
    private final AutostartInMemory autostart = new AutostartInMemory();
    private SettingsDialog dialog;

    @BeforeEach
    void dress() {
        Pictures.wear(Appearance.LIGHT);
    }

    @AfterEach
    void close() {
        worker.shutdownNow();
        GuiActionRunner.execute(() -> dialog.dialog().dispose());
    }

    private DialogFixture open(Robot robot, String... managed) {
        GuiActionRunner.execute(() -> {
            dialog = new SettingsDialog(null, saved, Set.of(managed), autostart, new Background(worker), heard::add);
            dialog.show();
        });
        await().until(() -> GuiActionRunner.execute(() -> dialog.dialog().isFocused()));
        robot.waitForIdle();
        return new DialogFixture(robot, dialog.dialog());
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void showsWhatIsInForceAndSavesWhatWasChanged(Appearance appearance, Robot robot) {
        Pictures.wear(appearance);
        DialogFixture fixture = open(robot);
        fixture.textBox("check.reachability.interval")
                .requireText("60")
                .deleteText()
                .enterText("90");
        Pictures.take(robot, dialog.dialog(), "settings-" + appearance.name().toLowerCase());
        fixture.button("save").click();

        await().until(() -> !heard.isEmpty());
        assertThat(saved.current().cadence().reachability()).isEqualTo(Duration.ofSeconds(90));
        assertThat(saved.current().cadence().port())
                .isEqualTo(Settings.DEFAULTS.cadence().port());
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void saysAtTheFieldWhatIsWrongAndWhatAPolicyManages(Appearance appearance, Robot robot) {
        Pictures.wear(appearance);
        DialogFixture fixture = open(robot, "check.port.interval", "notice.enabled");
        fixture.button("advanced").click();

        fixture.textBox("check.concurrency").deleteText().enterText("300");

        fixture.textBox("check.concurrency.problem").requireText("Give a whole number, from 1 to 256.");
        fixture.button("save").requireDisabled();
        fixture.textBox("check.port.interval").requireDisabled();
        fixture.label("check.port.interval.managed").requireText("managed");
        fixture.checkBox("notice.enabled").requireDisabled();
        Pictures.take(
                robot, dialog.dialog(), "settings-advanced-" + appearance.name().toLowerCase());
    }

    @Test
    void isUsedWithTheKeyboardAlone(Robot robot) {
        DialogFixture fixture = open(robot);
        fixture.textBox("check.reachability.interval").focus();

        Keys.pressWith(robot, KeyEvent.VK_CONTROL, KeyEvent.VK_A);
        robot.enterText("75");
        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);

        await().until(() -> !heard.isEmpty());
        assertThat(saved.current().cadence().reachability()).isEqualTo(Duration.ofSeconds(75));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void quietHoursRemindersAndCertificatesAreSetWithTheKeyboardAlone(Appearance appearance, Robot robot) {
        Pictures.wear(appearance);
        DialogFixture fixture = open(robot);
        fixture.textBox("notice.quiet.from").requireDisabled();
        fixture.textBox("notice.after").focus();

        robot.pressAndReleaseKeys(KeyEvent.VK_TAB, KeyEvent.VK_TAB);
        robot.pressAndReleaseKeys(KeyEvent.VK_END, KeyEvent.VK_TAB);
        type(robot, "25:00");
        await().until(() ->
                fixture.textBox("notice.quiet.problem").text().equals("Give two times such as 22:00 and 7:30."));
        fixture.button("save").requireDisabled();
        Pictures.take(
                robot, dialog.dialog(), "settings-notices-" + appearance.name().toLowerCase());
        type(robot, "20:00");
        robot.pressAndReleaseKeys(KeyEvent.VK_TAB);
        type(robot, "6:30");
        robot.pressAndReleaseKeys(KeyEvent.VK_TAB, KeyEvent.VK_END, KeyEvent.VK_TAB);
        type(robot, "60, 3");
        await().until(() -> fixture.button("save").isEnabled());
        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);

        await().until(() -> !heard.isEmpty());
        assertThat(saved.current().notices().quiet().text()).isEqualTo("sat,sun 20:00-06:30");
        assertThat(saved.current().notices().reminders().text()).isEqualTo("24h");
        assertThat(saved.current().notices().certificates().text()).isEqualTo("60, 3");
    }

    private static void type(Robot robot, String text) {
        robot.waitForIdle();
        Keys.pressWith(robot, KeyEvent.VK_CONTROL, KeyEvent.VK_A);
        robot.enterText(text);
        robot.waitForIdle();
    }

    @Test
    void whetherItStartsAtSignInIsAskedOfTheSystemAndChangedOnSaving(Robot robot) {
        DialogFixture fixture = open(robot);
        fixture.checkBox("start.at-sign-in")
                .requireEnabled(Timeout.timeout(10_000))
                .requireNotSelected()
                .check();
        assertThat(autostart.on).isFalse();

        fixture.button("save").click();

        await().until(() -> autostart.on);
        await().until(() -> !heard.isEmpty());
    }

    @Test
    void whatThePersonSwitchedOffElsewhereIsSaidAndNotTouched(Robot robot) {
        autostart.standing = Autostart.Standing.fixed(Message.verbatim("Switched off in the Task Manager."));
        DialogFixture fixture = open(robot);

        await().until(() -> fixture.textBox("start.note").text().contains("Task Manager"));
        fixture.checkBox("start.at-sign-in").requireDisabled();
        fixture.button("save").click();

        await().until(() -> !heard.isEmpty());
        assertThat(autostart.asked).isZero();
    }

    @Test
    void escapeChangesNothing(Robot robot) {
        DialogFixture fixture = open(robot);
        fixture.comboBox("appearance").selectItem("Dark");
        fixture.textBox("notice.after").focus();

        robot.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);

        await().until(() -> GuiActionRunner.execute(() -> !dialog.dialog().isShowing()));
        assertThat(saved.current()).isEqualTo(Settings.DEFAULTS);
    }

    @Test
    void aFailureToSaveIsSaidInTheDialog(Robot robot) {
        saved.refuse = true;
        DialogFixture fixture = open(robot);
        fixture.button("save").click();

        await().until(() -> GuiActionRunner.execute(
                () -> robot.finder().findByName(dialog.dialog(), "error", false).isVisible()));
        fixture.textBox("error").requireText("The settings could not be saved. The disk is full.");
        fixture.button("save").requireEnabled();
    }

    @Test
    void germanTextsFitToo(Robot robot) {
        Locale before = Locale.getDefault(Locale.Category.DISPLAY);
        Locale.setDefault(Locale.Category.DISPLAY, Locale.GERMAN);
        try {
            DialogFixture fixture = open(robot, "notice.enabled");
            fixture.button("advanced").click();
            robot.waitForIdle();
            JCheckBox notices = fixture.checkBox("notice.enabled").target();
            assertThat(notices.getWidth()).isGreaterThanOrEqualTo(notices.getPreferredSize().width);
            Pictures.take(robot, dialog.dialog(), "settings-german");
        } finally {
            Locale.setDefault(Locale.Category.DISPLAY, before);
        }
    }

    /** The contract of the file, kept in memory. */
    private static final class InMemorySettings implements SavedSettings {
        private volatile Settings settings = Settings.DEFAULTS;
        private boolean refuse;

        @Override
        public Settings current() {
            return settings;
        }

        @Override
        public Optional<ConfigProblem> problem() {
            return Optional.empty();
        }

        @Override
        public void save(Settings newSettings) throws ConfigException {
            if (refuse) {
                throw new ConfigException(
                        new ConfigProblem(Path.of("settings.properties"), 0, Message.verbatim("The disk is full.")),
                        null);
            }
            settings = newSettings;
        }
    }
}
