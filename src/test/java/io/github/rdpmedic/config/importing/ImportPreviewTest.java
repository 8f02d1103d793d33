package io.github.rdpmedic.config.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rdpmedic.config.ConfigDirectory;
import io.github.rdpmedic.config.ConfigException;
import io.github.rdpmedic.config.ImportEdits;
import io.github.rdpmedic.config.SavedTargets;
import io.github.rdpmedic.config.TargetEdit;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.Target;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportPreviewTest {

    private static final Route GATEWAY = new Route.Gateway(new Endpoint("gw.example", 443), true);

    @TempDir
    private Path directory;

    private static Found found(SourceId source, String name, String address, Route route) {
        return new Found(new Target(name, Endpoint.parse(address), route), source, "here", Optional.empty());
    }

    private static ImportPreview preview(List<Target> saved, Found... found) {
        return ImportPreview.of(new Discovery(Arrays.asList(found), List.of()), Roster.of(saved));
    }

    @Test
    void theSameMachineFoundSeveralTimesIsShownOnceWithAllItsSources() {
        ImportPreview preview = preview(
                List.of(),
                found(SourceId.MSTSC, "pc.example", "pc.example", Route.DIRECT),
                found(SourceId.RDCMAN, "Office", "PC.example.", GATEWAY),
                found(SourceId.FREERDP, "pc.example", "pc.example:3389", Route.DIRECT),
                found(SourceId.FREERDP, "pc.example:3390", "pc.example:3390", Route.DIRECT));

        assertThat(preview.candidates()).hasSize(2);
        assertThat(preview.candidates().get(0).sources()).hasSize(3);
        assertThat(preview.proposed().get(0).target())
                .isEqualTo(new Target("Office", new Endpoint("pc.example", 3389), GATEWAY));
    }

    @Test
    void theSameAddressBehindTwoGatewaysIsTwoMachines() {
        Route other = new Route.Gateway(new Endpoint("other.example", 443), true);

        assertThat(preview(
                                List.of(),
                                found(SourceId.RDCMAN, "A", "10.0.0.5", GATEWAY),
                                found(SourceId.RDCMAN, "A", "10.0.0.5", other))
                        .proposed())
                .extracting(added -> added.target().name())
                .containsExactly("A", "A (2)");
    }

    @Test
    void whatIsSavedIsMarkedAndOnlyTheRestIsAdded() {
        Target saved = new Target("Mine", new Endpoint("pc.example", 3389));

        ImportPreview preview = preview(
                List.of(saved),
                found(SourceId.MSTSC, "pc", "PC.example", Route.DIRECT),
                found(SourceId.MSTSC, "mine", "new.example", Route.DIRECT));

        assertThat(preview.candidates()).extracting(Candidate::saved).containsExactly(true, false);
        assertThat(preview.proposed())
                .extracting(added -> added.target().name())
                .containsExactly("mine (2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv"})
    void anExportIsReadBackWithoutLossAndASecondImportAddsNothing(String format) throws Exception {
        List<Target> targets = List.of(
                new Target("Büro, \"groß\"", new Endpoint("pc.example", 3390), GATEWAY),
                new Target("Same host", new Endpoint("pc.example", 3390)),
                new Target("=1+1", new Endpoint("2001:db8::1", 3389)),
                new Target("'@x", new Endpoint("fe80::1%eth0", 3389)),
                new Target("Farm", new Endpoint("farm.example", 3389)).withLoadBalanceInfo("tsv://MS Terminal.1"),
                new Target("Detect", new Endpoint("d.example", 1), new Route.Gateway(new Endpoint("::1", 8443), false)),
                new Target("Cloud", new Endpoint("cloud.example", 3389), Route.BROKERED));
        String text =
                format.equals("json") ? TargetsExport.json(Roster.of(targets)) : TargetsExport.csv(Roster.of(targets));
        Home home = new Home(directory);
        Discovery discovery = home.read("export." + format, text);

        try (ConfigDirectory config = ConfigDirectory.open(directory.resolve("config"))) {
            SavedTargets saved = config.targets();
            saved.edit(adding(ImportPreview.of(discovery, saved.roster())));

            assertThat(saved.all()).isEqualTo(targets);
            assertThat(ImportPreview.of(discovery, saved.roster()).hasDifference())
                    .isFalse();
        }
    }

    private static List<TargetEdit> adding(ImportPreview preview) {
        return ImportEdits.of(preview.proposed(), List.of());
    }

    @Test
    void anImportThatCannotBeSavedWholeSavesNothing() throws Exception {
        Target one = new Target("One", new Endpoint("one.example", 3389));
        try (ConfigDirectory config = ConfigDirectory.open(directory)) {
            SavedTargets saved = config.targets();

            assertThatExceptionOfType(ConfigException.class)
                    .isThrownBy(() -> saved.addAll(List.of(one, new Target("ONE", one.endpoint()))));

            assertThat(saved.all()).isEmpty();
        }
    }
}
