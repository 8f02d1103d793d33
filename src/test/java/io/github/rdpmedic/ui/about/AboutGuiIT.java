package io.github.rdpmedic.ui.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.Settings.Appearance;
import io.github.rdpmedic.ui.GuiTestExtension;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Pictures;
import java.awt.Component;
import java.awt.Container;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.swing.AbstractButton;
import javax.swing.text.JTextComponent;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The window about the program on a screen. */
@ExtendWith(GuiTestExtension.class)
class AboutGuiIT {

    @TempDir
    Path folder;

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private AboutWindow window;

    @AfterEach
    void close() {
        worker.shutdownNow();
        GuiActionRunner.execute(() -> window.dialog().dispose());
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void saysWhatTheProgramTakesAndClosesWithEscape(Appearance appearance, Robot robot) {
        Pictures.wear(appearance);
        GuiActionRunner.execute(() -> {
            window = new AboutWindow(null, Map.of("config", folder), new Background(worker));
            window.show(() -> AboutFacts.now(Settings.DEFAULTS.cadence(), 6, Instant.now()));
        });
        DialogFixture fixture = new DialogFixture(robot, window.dialog());
        await().until(() -> GuiActionRunner.execute(() -> window.dialog().isFocused()));
        await().until(() -> fixture.textBox("licences").text().contains("flatlaf"));
        assertThat(fixture.textBox("memory").text()).contains("MB");
        assertThat(fixture.textBox("folder.config").text()).isEqualTo(folder.toString());
        assertThat(GuiActionRunner.execute(() -> namelessIn(window.dialog()))).isEmpty();
        Pictures.take(robot, window.dialog(), "about-" + appearance.name().toLowerCase());

        robot.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        await().until(() -> GuiActionRunner.execute(() -> !window.dialog().isShowing()));
    }

    /** What can take the focus and says nothing to a screen reader. */
    private static List<String> namelessIn(Container container) {
        List<String> nameless = new ArrayList<>();
        for (Component child : container.getComponents()) {
            boolean control = child instanceof AbstractButton || child instanceof JTextComponent;
            if (control && child.isFocusable() && nameOf(child).isBlank()) {
                nameless.add(child.getClass().getSimpleName() + " " + child.getName());
            }
            if (child instanceof Container inner) {
                nameless.addAll(namelessIn(inner));
            }
        }
        return nameless;
    }

    private static String nameOf(Component child) {
        String name = child.getAccessibleContext().getAccessibleName();
        return name == null ? "" : name;
    }
}
