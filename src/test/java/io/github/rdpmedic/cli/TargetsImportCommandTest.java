package io.github.rdpmedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.config.importing.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetsImportCommandTest {

    @TempDir
    private Path directory;

    private final TestServices services = new TestServices();
    private Path rdp;

    @BeforeEach
    void aPersonWithAnRdpFile() {
        Home home = new Home(directory);
        rdp = home.with("Documents/Office.rdp", "full address:s:pc.example\n");
        services.targetImport = Optional.of(home.targetImport());
    }

    @Test
    void aDryRunListsWhatIsFoundAndWhereAndSavesNothing() {
        Run run = Run.of(services, "targets", "import", "--dry-run");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines())
                .containsExactly(
                        "Office  pc.example:3389  new",
                        "  .rdp: " + rdp,
                        "1 target would be imported; nothing was changed.");
        assertThat(services.saved.all()).isEmpty();
    }

    @Test
    void anImportSavesWhatIsNewAndARepeatedOneNothing() {
        assertThat(Run.of(services, "targets", "import", "--from", "rdp").out()).endsWith("1 target imported.\n");
        assertThat(services.saved.all()).containsExactly(Samples.target("Office", "pc.example"));

        assertThat(Run.of(services, "targets", "import").lines())
                .contains("Office  pc.example:3389  saved")
                .endsWith("Nothing to import: all that was found is saved already.");
        assertThat(services.saved.all()).hasSize(1);
    }

    @Test
    void aLaterImportSaysWhatHasChangedAndTakesItOverWhenToldTo() throws Exception {
        Run.of(services, "targets", "import");
        Files.writeString(rdp, "full address:s:new.example:3390\n");

        assertThat(Run.of(services, "targets", "import").lines())
                .containsExactly(
                        "Office  pc.example:3389  changed",
                        "  address: pc.example:3389 is new.example:3390 now",
                        "  .rdp: " + rdp,
                        "1 saved target is different where it came from; --update takes that over.");
        assertThat(services.saved.all()).containsExactly(Samples.target("Office", "pc.example"));

        assertThat(Run.of(services, "targets", "import", "--update").lines()).endsWith("1 target imported.");
        assertThat(services.saved.all()).containsExactly(Samples.target("Office", "new.example:3390"));
    }

    @Test
    void aHostThatIsGoneWhereItCameFromStaysSaved() throws Exception {
        Run.of(services, "targets", "import");
        Files.delete(rdp);

        Run run = Run.of(services, "targets", "import");

        assertThat(run.lines())
                .containsExactly(
                        "Office  pc.example:3389  gone",
                        "  " + rdp,
                        "1 saved target is gone where it came from and stays saved; \"targets remove\" removes it.");
        assertThat(Run.of(services, "targets", "import", "--json").json().getAsJsonArray("gone"))
                .hasToString("[{\"name\":\"Office\",\"host\":\"pc.example\",\"port\":3389,\"source\":\"rdp\","
                        + "\"place\":\"" + rdp + "\"}]");
        assertThat(services.saved.all()).hasSize(1);
    }

    @Test
    void theJsonNamesEverySource() {
        assertThat(Run.of(services, "targets", "import", "--from", rdp.toString(), "--json", "--dry-run")
                        .json())
                .hasToString("{\"schema\":1,\"dryRun\":true,\"imported\":0,\"targets\":[{\"name\":\"Office\","
                        + "\"host\":\"pc.example\",\"port\":3389,\"saved\":false,\"change\":\"new\","
                        + "\"differences\":[],\"sources\":[{\"source\":\"rdp\","
                        + "\"place\":\"" + rdp + "\",\"line\":null,\"note\":null}]}],\"gone\":[],\"remarks\":[]}");
    }

    @Test
    void aBrokenFileIsOneSentenceAndExitCodeThree() throws Exception {
        Path broken = Files.writeString(directory.resolve("a.rdg"), "<RDCMan>");

        Run run = Run.of(services, "targets", "import", "--from", broken.toString());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err().lines()).singleElement().asString().contains("line 1: the XML is broken");
    }

    @Test
    void anUnknownSourceIsRefusedWithTheKnownOnes() {
        Run run = Run.of(services, "targets", "import", "--from", "nowhere");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).startsWith("nowhere is neither a source nor a file. Sources: rdp, mstsc,");
    }

    @Test
    void anExportGoesToAFileOrToStandardOutputAndComesBack() {
        services.saving("Büro", "pc.example:3390");
        Path file = directory.resolve("export.csv");

        assertThat(Run.of(services, "targets", "export").out()).contains("\"name\": \"Büro\"");
        assertThat(Run.of(services, "targets", "export", "--format", "csv", "-o", file.toString())
                        .exitCode())
                .isZero();
        assertThat(file).content().startsWith("name,host,port,").contains("\"Büro\",\"pc.example\",\"3390\"");
        assertThat(Run.of(services, "targets", "export", "--format", "xml").exitCode())
                .isEqualTo(3);

        TestServices other = new TestServices();
        other.targetImport = services.targetImport;
        Run.of(other, "targets", "import", "--from", file.toString());
        assertThat(other.saved.all()).isEqualTo(services.saved.all());
    }

    @Test
    void bothStandInTheHelp() {
        assertThat(Run.of(services, "targets", "--help").out())
                .contains("import")
                .contains("export");
    }
}
