package io.github.rdpmedic.config.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.config.ConfigDirectory;
import io.github.rdpmedic.config.ImportEdits;
import io.github.rdpmedic.config.SavedTargets;
import io.github.rdpmedic.config.TargetEdit;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.ImportOrigin;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.SavedTarget;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.Registry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second import of what has changed since the first. */
class DifferenceTest {

    private static final String TREE = """
            <Connections FullFileEncryption="false" ConfVersion="2.6">
              <Node Type="Container" Name="%s" Protocol="RDP">
                <Node Type="Connection" Name="One" Hostname="%s" Protocol="RDP" Port="3389" MacAddress="%s"/>
                %s
              </Node>
            </Connections>
            """;
    private static final String TWO =
            "<Node Type=\"Connection\" Name=\"Two\" Hostname=\"two.example\" Protocol=\"RDP\" Port=\"3389\"/>";

    @TempDir
    private Path directory;

    private Home home;
    private ConfigDirectory config;

    @BeforeEach
    void aPersonWhoHasImported() throws Exception {
        home = new Home(directory);
        config = ConfigDirectory.open(directory.resolve("config"));
        tree("Lab", "one.example", "", TWO);
        take(preview().proposed());
    }

    @AfterEach
    void close() {
        config.close();
    }

    private void tree(String group, String one, String mac, String second) {
        home.with(".config/mRemoteNG/confCons.xml", TREE.formatted(group, one, mac, second));
    }

    private ImportPreview preview() {
        return ImportPreview.of(home.discover(), config.targets().roster());
    }

    private void take(List<Candidate> candidates) throws Exception {
        config.targets().edit(ImportEdits.of(candidates, List.of()));
    }

    private static List<Difference> differences(ImportPreview preview) {
        return preview.changed().stream()
                .flatMap(candidate -> candidate.differences().stream())
                .toList();
    }

    @Test
    void whatHasNotChangedIsNoDifference() {
        assertThat(preview().candidates()).hasSize(2).allMatch(Candidate::saved);
        assertThat(preview().hasDifference()).isFalse();
    }

    @Test
    void aChangedEntrySaysWhatDiffersAndIsTakenOverInPlace() throws Exception {
        tree("Office", "one.example", "02-00-00-00-00-0A", TWO);

        ImportPreview preview = preview();

        assertThat(preview.proposed()).isEmpty();
        assertThat(differences(preview))
                .containsExactly(
                        new Difference("group", "Lab", "Office"),
                        new Difference("mac", "", "02:00:00:00:00:0a"),
                        new Difference("group", "Lab", "Office"));
        take(preview.changed());
        assertThat(preview().hasDifference()).isFalse();
        assertThat(config.targets().all()).extracting(Target::name).containsExactly("One", "Two");
    }

    @Test
    void anEntryOfTheSameNameWithAnotherAddressHasMoved() throws Exception {
        tree("Lab", "new.example:3390", "", TWO);

        ImportPreview preview = preview();

        assertThat(preview.proposed()).isEmpty();
        assertThat(preview.gone()).isEmpty();
        assertThat(differences(preview))
                .containsExactly(new Difference("address", "one.example:3389", "new.example:3390"));
        take(preview.changed());
        assertThat(config.targets().all()).first().isEqualTo(new Target("One", new Endpoint("new.example", 3390)));
    }

    @Test
    void anEntryThatIsNotThereAnyMoreIsGone() {
        tree("Lab", "one.example", "", "");

        assertThat(preview().gone()).extracting(gone -> gone.target().name()).containsExactly("Two");
    }

    @Test
    void aHostThatAnotherProgramStillKnowsIsNotGone() {
        tree("Lab", "one.example", "", "");
        home.with("Documents/second.rdp", "full address:s:two.example\n");

        assertThat(preview().gone()).isEmpty();
    }

    @Test
    void nothingIsGoneBecauseItsFileIsBrokenOrHasABrokenEntry() {
        tree(
                "Lab",
                "one.example",
                "",
                "<Node Type=\"Connection\" Name=\"Two\" Hostname=\"two words\" Protocol=\"RDP\"/>");
        assertThat(preview().gone()).isEmpty();

        home.with(".config/mRemoteNG/confCons.xml", "<Connections");
        assertThat(preview().gone()).isEmpty();
    }

    @Test
    void nothingIsGoneBecauseItsFolderIsNotThere() throws Exception {
        Files.delete(directory.resolve(".config/mRemoteNG/confCons.xml"));
        Files.delete(directory.resolve(".config/mRemoteNG"));

        assertThat(preview().gone()).isEmpty();
    }

    @Test
    void aFileThatIsDeletedTakesItsHostWithIt() throws Exception {
        Path file = home.with("Documents/office.rdp", "full address:s:pc.example\n");
        take(preview().proposed());

        Files.delete(file);

        assertThat(preview().gone()).extracting(gone -> gone.target().name()).containsExactly("office");
    }

    @Test
    void aFileWithAnotherAddressIsTheSameHostWhateverItIsCalledHere() throws Exception {
        home.with("Documents/office.rdp", "full address:s:pc.example\n");
        take(preview().proposed());
        SavedTargets saved = config.targets();
        Target office = saved.named("office").orElseThrow();
        saved.edit(List.of(new TargetEdit.Replace(
                "office", new SavedTarget(new Target("My PC", office.endpoint()), saved.options(office)))));

        home.with("Documents/office.rdp", "full address:s:pc2.example\n");

        assertThat(preview().changed()).singleElement().satisfies(changed -> {
            assertThat(changed.target().name()).isEqualTo("My PC");
            assertThat(changed.differences())
                    .containsExactly(new Difference("address", "pc.example:3389", "pc2.example:3389"));
        });
    }

    @Test
    void theLastSessionAndTheLastAddressesOfMstscOnlyFade() throws Exception {
        Registry.Key recent =
                new Registry.Key(Registry.Hive.HKCU, "Software\\Microsoft\\Terminal Server Client\\Default");
        home.registry().with(recent, "MRU0", new Registry.Text("yesterday.example"));
        home.with("Documents/Default.rdp", "full address:s:last.example\n");
        take(preview().proposed());

        home.registry().with(recent, "MRU0", new Registry.Text("today.example"));
        home.with("Documents/Default.rdp", "full address:s:next.example\n");

        ImportPreview preview = preview();
        assertThat(preview.gone()).isEmpty();
        assertThat(preview.changed()).isEmpty();
        assertThat(preview.proposed())
                .extracting(candidate -> candidate.target().name())
                .containsExactlyInAnyOrder("today.example", "next.example");
    }

    @Test
    void aHostOfTheCentralListIsKnownAndNeverChanged() {
        tree("Office", "one.example", "", "");

        ImportPreview preview =
                ImportPreview.of(home.discover(), config.targets().roster(), target -> false);

        assertThat(preview.candidates()).hasSize(1).allMatch(Candidate::saved);
        assertThat(preview.hasDifference()).isFalse();
    }

    @Test
    void ourOwnExportSaysEverythingOfATarget() {
        Roster saved = config.targets().roster();
        String export = TargetsExport.json(saved).replace("\"group\": \"Lab\"", "\"every\": \"5m\"");

        ImportPreview preview = ImportPreview.of(home.read("export.json", export), saved);

        assertThat(differences(preview))
                .contains(new Difference("group", "Lab", ""), new Difference("every", "", "5m"));
    }

    @Test
    void theListOfAPersonIsRememberedRatherThanATraceOfItsUse() throws Exception {
        home.credentials().with("TERMSRV/both.example");
        home.with("Documents/both.rdp", "full address:s:both.example\n");
        take(preview().proposed());

        assertThat(config.targets()
                        .options(config.targets().named("both").orElseThrow())
                        .importedFrom())
                .isEqualTo(Optional.of(new ImportOrigin(
                        "rdp", directory.resolve("Documents/both.rdp").toString())));
    }

    @Test
    void aFleetIsComparedAtOnce() {
        StringBuilder list = new StringBuilder("name,host\n");
        for (int i = 0; i < Findings.MAX_FOUND; i++) {
            list.append("N").append(i).append(",h").append(i).append(".example\n");
        }
        Discovery discovery = home.read("fleet.csv", list.toString());
        Roster saved =
                Roster.ofSaved(discovery.found().stream().map(Found::saved).toList());

        assertThat(Assertions.assertTimeoutPreemptively(
                                Duration.ofSeconds(20), () -> ImportPreview.of(discovery, saved))
                        .hasDifference())
                .isFalse();
    }
}
