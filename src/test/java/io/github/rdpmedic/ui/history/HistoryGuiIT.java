package io.github.rdpmedic.ui.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.model.Settings.Appearance;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.GuiTestExtension;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Keys;
import io.github.rdpmedic.ui.parts.Pictures;
import io.github.rdpmedic.ui.parts.Samples;
import io.github.rdpmedic.watch.WatchSnapshot;
import io.github.rdpmedic.watch.history.HistorySamples;
import io.github.rdpmedic.watch.history.HistoryStore;
import java.awt.Component;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.swing.JComponent;
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

/** The history window on a screen, over a real file. */
@ExtendWith(GuiTestExtension.class)
class HistoryGuiIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Target FILESRV = Samples.target("FILESRV01");

    @TempDir
    Path directory;

    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private HistoryStore store;
    private HistoryWindow window;

    @BeforeEach
    void dress() throws Exception {
        Pictures.wear(Appearance.LIGHT);
        store = HistorySamples.month(directory, FILESRV, Samples.CLOCK);
    }

    @AfterEach
    void close() {
        GuiActionRunner.execute(() -> {
            if (window != null) {
                window.frame().dispose();
            }
        });
        threads.shutdown();
        store.close();
    }

    private FrameFixture open(Robot robot) {
        WatchSnapshot snapshot = Samples.office();
        GuiActionRunner.execute(() -> {
            window = new HistoryWindow(store, new Background(threads), Samples.CLOCK);
            window.show(Optional.of(FILESRV), snapshot);
        });
        await().atMost(PATIENCE)
                .until(() -> GuiActionRunner.execute(() -> window.frame().isFocused()));
        FrameFixture frame = new FrameFixture(robot, window.frame());
        await().atMost(PATIENCE).until(() -> frame.label("summary").text().startsWith("up "));
        robot.waitForIdle();
        return frame;
    }

    private static String spoken(FrameFixture frame, String name) {
        return GuiActionRunner.execute(() -> frame.robot()
                .finder()
                .findByName(frame.target(), name, JComponent.class)
                .getAccessibleContext()
                .getAccessibleName());
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void showsHowWellTheHostCouldBeUsed(Appearance appearance, Robot robot) {
        Pictures.wear(appearance);
        FrameFixture frame = open(robot);

        assertThat(frame.label("summary").text())
                .matches("up 9[0-9.]+ % of the measured time in 24 h · .* not measured, mostly: this PC was asleep");
        assertThat(frame.label("outages").text()).isEqualTo("2 outages, the longest 40 min");
        assertThat(spoken(frame, "latency")).startsWith("Latency: Between ");
        frame.list("changes").requireItemCount(6);
        Pictures.take(robot, window.frame(), "history-" + appearance.name().toLowerCase());
    }

    @Test
    void aClickOnARedBlockShowsWhatThatCheckSaw(Robot robot) {
        FrameFixture frame = open(robot);
        Component strip = robot.finder().findByName(window.frame(), "strip");
        int x = GuiActionRunner.execute(() -> strip.getWidth() * (1440 - 80) / 1440);
        robot.click(strip, new java.awt.Point(x, 10));

        await().atMost(PATIENCE).until(() -> steps(robot) > 0);
        assertThat(frame.textBox("log-title").text()).contains("down", "40 ms");
        assertThat(frame.textBox("log-lines").text()).contains("RST after 37 ms");
        Pictures.take(robot, window.frame(), "history-log-light");
    }

    private int steps(Robot robot) {
        return robot.finder()
                .findAll(window.frame(), shown -> "log-lines".equals(shown.getName()))
                .size();
    }

    @Test
    void isUsedWithTheKeyboardAlone(Robot robot) throws Exception {
        FrameFixture frame = open(robot);

        robot.pressAndReleaseKeys(KeyEvent.VK_END);
        await().atMost(PATIENCE).until(() -> spoken(frame, "strip").contains("not running"));
        assertThat(spoken(frame, "strip")).startsWith("Uptime, part 9 of 9: ");
        robot.pressAndReleaseKeys(KeyEvent.VK_LEFT, KeyEvent.VK_LEFT, KeyEvent.VK_LEFT);
        await().atMost(PATIENCE).until(() -> spoken(frame, "strip").contains("down"));
        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);
        await().atMost(PATIENCE).until(() -> steps(robot) > 0);

        frame.toggleButton("range.7d").focus();
        robot.pressAndReleaseKeys(KeyEvent.VK_SPACE);
        await().atMost(PATIENCE).until(() -> frame.label("summary").text().contains("measured time in 7 d"));
        Path file = directory.resolve("export.csv");
        Keys.pressWith(robot, KeyEvent.VK_CONTROL, KeyEvent.VK_S);
        JFileChooserFixture chooser =
                JFileChooserFinder.findFileChooser("export").using(robot);
        chooser.fileNameTextBox().deleteText().enterText(file.toString());
        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);
        await().atMost(PATIENCE).until(() -> Files.exists(file));
        assertThat(file).content().startsWith("time,until,target,kind,state,").contains("FILESRV01,check,up,");
        await().atMost(PATIENCE).until(() -> frame.label("outcome").text().startsWith("Saved as "));

        robot.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        await().atMost(PATIENCE)
                .until(() -> GuiActionRunner.execute(() -> !window.frame().isShowing()));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void showsAWeekAndAMonth(Appearance appearance, Robot robot) {
        Pictures.wear(appearance);
        FrameFixture frame = open(robot);
        for (String range : List.of("7d", "30d")) {
            frame.toggleButton("range." + range).click();
            String shown = range.replace("d", " d");
            await().atMost(PATIENCE).until(() -> frame.label("summary").text().contains("time in " + shown));
            Pictures.take(
                    robot,
                    window.frame(),
                    "history-" + range + "-" + appearance.name().toLowerCase());
        }
    }

    @Test
    void aHostOfWhichNothingIsKnownSaysSo(Robot robot) {
        FrameFixture frame = open(robot);

        frame.comboBox("target").selectItem("HOME-PC");

        await().atMost(PATIENCE).until(() -> frame.label("summary").text().equals("not measured in 24 h"));
        assertThat(frame.textBox("hint").text()).startsWith("Nothing has been written down");
        frame.list("changes").requireItemCount(0);
    }
}
