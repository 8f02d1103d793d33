package io.github.rdpmedic.ui.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.config.ConfigDirectory;
import io.github.rdpmedic.config.importing.TargetImport;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Settings.Appearance;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.RecordingRegistry;
import io.github.rdpmedic.platform.RecordingSession;
import io.github.rdpmedic.platform.none.NoCredentialStore;
import io.github.rdpmedic.ui.GuiTestExtension;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Pictures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import org.assertj.swing.core.Robot;
import org.assertj.swing.core.matcher.JButtonMatcher;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.JCheckBoxFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Taking over, on a screen, what a table of hosts holds. */
@ExtendWith(GuiTestExtension.class)
class FindHostsGuiIT {

    @TempDir
    Path directory;

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final AtomicBoolean added = new AtomicBoolean();
    private ConfigDirectory config;
    private DialogFixture window;

    @BeforeEach
    void dress() throws Exception {
        Pictures.wear(Appearance.LIGHT);
        config = ConfigDirectory.open(directory.resolve("config"));
        config.targets().add(new Target("Known", Endpoint.parse("known.example")));
        Files.writeString(
                directory.resolve("hosts.csv"),
                "name,host,port\nOffice,pc.example,3390\nLab,lab.example,\nK,known.example,\n");
    }

    @AfterEach
    void close() {
        worker.shutdownNow();
        GuiActionRunner.execute(() -> window.target().dispose());
    }

    @Test
    void hostsThatAreNotSavedYetAreTickedAndAdded(Robot robot) throws Exception {
        open(robot);
        List<JCheckBox> boxes = robot.finder().findAll(window.target(), JCheckBox.class::isInstance).stream()
                .map(JCheckBox.class::cast)
                .toList();
        assertThat(boxes).hasSize(2).allMatch(JCheckBox::isSelected);
        Pictures.take(robot, window.target(), "find-hosts");

        JCheckBox lab = boxes.stream()
                .filter(box -> box.getText().startsWith("Lab"))
                .findFirst()
                .orElseThrow();
        new JCheckBoxFixture(robot, lab).uncheck();
        window.button("find.add").click();

        await().untilTrue(added);
        assertThat(config.targets().all()).extracting(Target::name).containsExactly("Known", "Office");
        assertThat(window.target().isShowing()).isFalse();
    }

    @Test
    void withNothingTickedNothingCanBeAdded(Robot robot) throws Exception {
        open(robot);
        robot.finder()
                .findAll(window.target(), JCheckBox.class::isInstance)
                .forEach(box -> new JCheckBoxFixture(robot, (JCheckBox) box).uncheck());
        window.button("find.add").requireDisabled();
    }

    private void open(Robot robot) {
        TargetImport reader = TargetImport.on(
                RecordingSession.linux(directory).session().folders(),
                new RecordingRegistry(),
                new NoCredentialStore(),
                Map.of());
        FindHostsDialog dialog = GuiActionRunner.execute(() -> {
            FindHostsDialog made = new FindHostsDialog(
                    null,
                    () -> reader.read(directory.resolve("hosts.csv")),
                    config.targets(),
                    new Background(worker),
                    () -> added.set(true));
            made.show();
            return made;
        });
        window = new DialogFixture(robot, dialog.dialog());
        JButton add = robot.finder().find(dialog.dialog(), JButtonMatcher.withName("find.add"));
        await().until(() -> GuiActionRunner.execute(add::isEnabled));
        robot.waitForIdle();
    }
}
