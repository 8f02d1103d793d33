package io.github.rdpmedic.config.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.config.ConfigDirectory;
import io.github.rdpmedic.config.TargetEdit;
import io.github.rdpmedic.model.Roster;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void anExportOfBeforeThereWereGroupsIsStillRead() throws Exception {
        Path old = Files.writeString(directory.resolve("old.csv"), """
                name,host,port,loadbalanceinfo,gatewayhostname,gatewayusagemethod,resourceprovider
                "Office","pc.example","3390","","gw.example:443","1",""
                """);

        assertThat(read(Files.readString(old)).targets()).extracting("name").containsExactly("Office");
    }
}
