package io.github.rdpmedic.ui.targets.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.targets.importing.ImportRow.Kind;
import io.github.rdpmedic.watch.SameMachine;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportRowsTest {

    @TempDir
    private Path directory;

    private final ImportRows rows = new ImportRows(Locale.ENGLISH);
    private Imports imports;

    @BeforeEach
    void aPersonWhoHasImported() throws Exception {
        imports = Imports.in(directory);
    }

    @AfterEach
    void close() {
        imports.config().close();
    }

    private ImportRow row(String name) {
        return rows.present(imports.preview(), List.of()).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsSavedAndTheSameIsNoRow() {
        assertThat(rows.present(imports.preview(), List.of())).isEmpty();
        assertThat(rows.summary(imports.preview(), List.of()))
                .isEqualTo("All hosts that were found are in your list already, and nothing has changed.");
        assertThat(rows.leftOut(imports.preview())).isEmpty();
    }

    @Test
    void newOnesAreTickedAndWhatWouldChangeTheListOrIsNoHostIsNot() throws Exception {
        imports.timePasses();

        assertThat(rows.present(imports.preview(), List.of()))
                .extracting(ImportRow::name, ImportRow::kind, ImportRow::proposed)
                .containsExactlyInAnyOrder(
                        tuple("Build machine", Kind.NEW, true),
                        tuple("Laptop <b>of Zoë</b>", Kind.NEW, true),
                        tuple("Consoles", Kind.NEW, false),
                        tuple("Print server", Kind.CHANGED, false),
                        tuple("Old lab", Kind.CHANGED, false),
                        tuple("Gone", Kind.GONE, false));
        assertThat(rows.summary(imports.preview(), List.of()))
                .isEqualTo("This is what differs from your list. No password is read."
                        + " One host is in your list already.");
    }

    @Test
    void eachFindStandsWithItsPlaceAndLine() throws Exception {
        imports.timePasses();
        Path documents = imports.home().directory().resolve("Documents");

        assertThat(row("Build machine").details().lines())
                .containsExactly(
                        ".rdp: " + documents.resolve("Build machine.rdp"),
                        "RDCMan: " + documents.resolve("servers.rdg") + ", line 7",
                        "Note: Restart it on Mondays only");
        assertThat(row("Build machine").group()).isEqualTo("Firm / Lab");
        assertThat(row("Build machine").sources()).isEqualTo(".rdp, RDCMan");
        assertThat(row("Consoles").details()).endsWith("(the console of Hyper-V (port 2179), no Remote Desktop host)");
    }

    @Test
    void whatDiffersIsSaidBeforeAndAfter() throws Exception {
        imports.timePasses();

        assertThat(row("Print server").details().lines().findFirst()).hasValue("Group: Firm / Berlin → Firm / Munich");
        assertThat(row("Gone").details()).contains("Gone.rdp. Ticked, it is removed from your list.");
    }

    @Test
    void whatIsLeftOutSaysWhyALineEach() throws Exception {
        imports.timePasses();

        assertThat(rows.leftOut(imports.preview()).lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("“Console of VM 7” is the screen of a virtual machine"))
                .anyMatch(line -> line.contains("“two words”"));
    }

    @Test
    void theEffectOfTheTicksIsCounted() throws Exception {
        imports.timePasses();
        List<ImportRow> all = rows.present(imports.preview(), List.of());

        assertThat(rows.effect(all)).isEqualTo("3 to be added, 2 to be changed, 1 to be removed");
        assertThat(rows.effect(List.of())).isEqualTo("Nothing is ticked.");
        assertThat(new ImportRows(Locale.GERMAN).effect(all))
                .isEqualTo("3 werden hinzugefügt, 2 werden geändert, 1 wird entfernt");
    }

    @Test
    void oneMachineBehindTwoSavedHostsIsOfferedAndNeverTicked() {
        Target office = imports.targets().named("Office").orElseThrow();
        Target alias = new Target("By address", new Endpoint("192.0.2.7", 3389));

        ImportRow row = rows.present(
                        imports.preview(), List.of(new SameMachine(office, alias, Optional.of("pc.example"))))
                .get(0);

        assertThat(row.proposed()).isFalse();
        assertThat(row.what()).isEqualTo("Same machine");
        assertThat(row.details()).contains("(pc.example)").contains("“Office” stays");
        assertThat(row.gone())
                .hasValueSatisfying(gone -> assertThat(gone.target()).isEqualTo(alias));
        assertThat(rows.effect(List.of(row))).isEqualTo("1 to be removed");
    }
}
