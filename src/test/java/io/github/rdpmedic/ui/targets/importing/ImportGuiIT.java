package io.github.rdpmedic.ui.targets.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.config.importing.Home;
import io.github.rdpmedic.model.Settings.Appearance;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.GuiTestExtension;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Pictures;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.swing.core.Robot;
import org.assertj.swing.data.TableCell;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.JTableFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Taking over, on a screen, what the files of a person hold. */
@ExtendWith(GuiTestExtension.class)
class ImportGuiIT {

    @TempDir
    Path directory;

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final AtomicBoolean taken = new AtomicBoolean();
    private final Locale language = Locale.getDefault();
    private Imports imports;
    private ImportDialog dialog;
    private DialogFixture window;

    @BeforeEach
    void aPersonWhoHasImported() throws Exception {
        Pictures.wear(Appearance.LIGHT);
        imports = Imports.in(directory);
        imports.timePasses();
    }

    @AfterEach
    void close() {
        worker.shutdownNow();
        GuiActionRunner.execute(() -> dialog.dialog().dispose());
        imports.config().close();
        Locale.setDefault(language);
    }

    private void open(Robot robot, Home home, Consumer<ImportDialog> showing) {
        dialog = GuiActionRunner.execute(() -> {
            ImportDialog made = new ImportDialog(
                    null,
                    home.targetImport(),
                    imports.targets(),
                    List::of,
                    new Background(worker),
                    () -> taken.set(true));
            showing.accept(made);
            return made;
        });
        window = new DialogFixture(robot, dialog.dialog());
    }

    private JTableFixture found(Robot robot) {
        open(robot, imports.home(), ImportDialog::show);
        JTableFixture table = window.table("import.table");
        await().until(() -> table.rowCount() > 0);
        await().until(() -> GuiActionRunner.execute(() -> table.target().isFocusOwner()));
        robot.waitForIdle();
        return table;
    }

    private static int row(JTableFixture table, String name) {
        return IntStream.range(0, table.rowCount())
                .filter(row -> table.valueAt(TableCell.row(row).column(1)).equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,en", "DARK,de"})
    void showsWhatIsNewChangedAndGone(Appearance appearance, String tongue, Robot robot) {
        Locale.setDefault(Locale.forLanguageTag(tongue));
        Pictures.wear(appearance);

        JTableFixture table = found(robot);
        assertThat(row(table, "Build machine")).isZero();
        window.textBox("import.details").requireText(Pattern.compile("(?s).*servers\\.rdg.* 7.*"));
        window.textBox("import.left-out").requireText(Pattern.compile("(?s).*two words.*"));
        Pictures.take(robot, window.target(), "import-" + appearance.name().toLowerCase(Locale.ROOT));
        assertThat(table.rowCount()).isEqualTo(6);
    }

    @Test
    void tickedOnesAreAddedChangedAndRemovedByKeyboardAlone(Robot robot) {
        JTableFixture table = found(robot);
        turn(robot, row(table, "Laptop <b>of Zoë</b>"));
        turn(robot, row(table, "Print server"));
        turn(robot, row(table, "Gone"));
        window.label("import.effect").requireText("1 to be added, 1 to be changed, 1 to be removed");

        for (int tabs = 0; tabs < 6 && !focused("import.take"); tabs++) {
            robot.pressAndReleaseKeys(KeyEvent.VK_TAB);
            robot.waitForIdle();
        }
        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);

        await().untilTrue(taken);
        assertThat(imports.targets().all())
                .extracting(Target::name)
                .containsExactlyInAnyOrder("Office", "Print server", "Old lab", "Build machine");
        assertThat(imports.targets()
                        .options(imports.targets().named("Print server").orElseThrow())
                        .group())
                .hasValue("Firm / Munich");
        assertThat(window.target().isShowing()).isFalse();
    }

    /** From the top, by keys. */
    private static void turn(Robot robot, int row) {
        robot.pressAndReleaseKey(KeyEvent.VK_HOME, KeyEvent.CTRL_DOWN_MASK);
        for (int down = 0; down < row; down++) {
            robot.pressAndReleaseKeys(KeyEvent.VK_DOWN);
        }
        robot.pressAndReleaseKeys(KeyEvent.VK_SPACE);
        robot.waitForIdle();
    }

    private boolean focused(String button) {
        return GuiActionRunner.execute(() -> window.button(button).target().isFocusOwner());
    }

    @Test
    void allAndNoneAreTickedAtOnceAndWithNoneNothingCanBeTaken(Robot robot) {
        found(robot);

        window.button("import.none").click();
        window.button("import.take").requireDisabled();
        window.button("import.all").click();

        window.button("import.take").requireEnabled();
        window.label("import.effect").requireText("3 to be added, 2 to be changed, 1 to be removed");
    }

    @Test
    void anExportIsReadAloneAndABrokenOneSaysWhere(Robot robot) {
        Path export = imports.home().with("export.csv", "name,host\nSpare,spare.example\n");
        open(robot, imports.home(), made -> made.show(export));
        JTableFixture table = window.table("import.table");
        await().until(() -> table.rowCount() == 1);
        table.requireCellValue(TableCell.row(0).column(1), "Spare");

        Path broken = imports.home().with("broken.rdg", "<RDCMan>");
        GuiActionRunner.execute(() -> dialog.show(broken));

        await().until(() -> window.textBox("import.left-out").text().contains("line 1: the XML is broken"));
        table.requireRowCount(0);
    }

    @Test
    void escapeStopsTheSearch(Robot robot) throws Exception {
        AtomicBoolean release = new AtomicBoolean();
        worker.execute(() -> await().untilTrue(release));
        open(robot, imports.home(), ImportDialog::show);
        await().until(() -> GuiActionRunner.execute(() -> dialog.dialog().isFocused()));
        window.progressBar("import.progress").requireVisible();

        robot.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        robot.waitForIdle();
        release.set(true);

        await().until(() -> GuiActionRunner.execute(() -> !dialog.dialog().isShowing()));
        assertThat(imports.targets().all()).hasSize(4);
    }

    @Test
    void aFirstStartShowsItselfOnlyWhenThereIsSomethingToTake(Robot robot) throws Exception {
        open(robot, new Home(directory.resolve("nobody")), ImportDialog::showIfAnyIsFound);
        worker.submit(() -> {}).get();
        robot.waitForIdle();
        assertThat(window.target().isShowing()).isFalse();

        open(robot, imports.home(), ImportDialog::showIfAnyIsFound);
        await().until(() -> GuiActionRunner.execute(() -> dialog.dialog().isShowing()));

        assertThat(window.textBox("import.status").text()).contains("Tick those that RDP Medic is to watch");
    }
}
