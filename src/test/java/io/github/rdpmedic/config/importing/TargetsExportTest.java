package io.github.rdpmedic.config.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.config.ConfigDirectory;
import io.github.rdpmedic.config.ImportEdits;
import io.github.rdpmedic.config.TargetEdit;
import io.github.rdpmedic.model.Roster;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsExportTest {

    private static final int SEEDS = 300;

    @TempDir
    private Path directory;

    private static Roster read(String text) {
        Discovery discovery = TargetList.read("export", text.getBytes(StandardCharsets.UTF_8));
        assertThat(discovery.remarks()).isEmpty();
        return Roster.ofSaved(discovery.found().stream().map(Found::saved).toList());
    }

    @Test
    void whateverIsSaidOfTargetsComesBackFromJson() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Roster roster = ExportedTargets.of(seed);

            assertThat(read(TargetsExport.json(roster))).as("seed %d", seed).isEqualTo(roster);
        }
    }

    @Test
    void whateverIsSaidOfTargetsComesBackFromCsv() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Roster roster = ExportedTargets.of(seed);

            assertThat(read(TargetsExport.csv(roster))).as("seed %d", seed).isEqualTo(roster);
        }
    }

    @Test
    void whateverIsSaidOfTargetsComesBackFromTheFileOfTheProgram() throws Exception {
        for (long seed = 0; seed < SEEDS / 10; seed++) {
            Roster roster = ExportedTargets.of(seed);
            Path config = directory.resolve("config" + seed);
            List<TargetEdit> adding =
                    roster.saved().stream().<TargetEdit>map(TargetEdit.Add::new).toList();

            try (ConfigDirectory written = ConfigDirectory.open(config)) {
                written.targets().edit(adding);
            }

            try (ConfigDirectory again = ConfigDirectory.open(config)) {
                assertThat(again.targets().roster()).as("seed %d", seed).isEqualTo(roster);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv"})
    void whatAnImportBringsOutlivesAnExport(String format) throws Exception {
        Home home = new Home(directory.resolve("home"));
        home.with(".config/mRemoteNG/confCons.xml", """
                <Connections FullFileEncryption="false" ConfVersion="2.6">
                  <Node Type="Container" Name="Lab, &quot;new&quot;" Protocol="RDP">
                    <Node Type="Connection" Name="=One" Descr="two&#10;lines" Hostname="one.example" Protocol="RDP"
                          Port="3390" MacAddress="02-00-00-00-00-0A" LoadBalanceInfo="tsv://MS Terminal.1"
                          RDGatewayUsageMethod="Detect" RDGatewayHostname="gw.example:8443"/>
                  </Node>
                </Connections>
                """);
        try (ConfigDirectory config = ConfigDirectory.open(directory.resolve("config"))) {
            ImportPreview preview = ImportPreview.of(home.discover(), Roster.EMPTY);
            config.targets().edit(ImportEdits.of(preview.proposed(), List.of()));
            Roster roster = config.targets().roster();

            assertThat(read(format.equals("json") ? TargetsExport.json(roster) : TargetsExport.csv(roster)))
                    .isEqualTo(roster);
            assertThat(roster.saved()).singleElement().satisfies(saved -> {
                assertThat(saved.options().note()).hasValue("two\nlines");
                assertThat(saved.options().group()).hasValue("Lab, \"new\"");
                assertThat(saved.options().wakeAddress()).isPresent();
                assertThat(saved.options().importedFrom()).isPresent();
            });
        }
    }

    @Test
    void anExportOfBeforeThereWereGroupsIsStillRead() throws Exception {
        Path old = Files.writeString(directory.resolve("old.csv"), """
                name,host,port,loadbalanceinfo,gatewayhostname,gatewayusagemethod,resourceprovider
                "Office","pc.example","3390","","gw.example:443","1",""
                """);

        assertThat(read(Files.readString(old)).targets()).extracting("name").containsExactly("Office");
    }
}
