package io.github.rdpmedic.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Settings.Appearance;
import io.github.rdpmedic.platform.RecordingRegistry;
import io.github.rdpmedic.platform.Registry.Dword;
import io.github.rdpmedic.platform.Registry.Hive;
import io.github.rdpmedic.platform.Registry.Key;
import io.github.rdpmedic.platform.Registry.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryPolicyTest {

    private static final Key COMPUTER = new Key(Hive.HKLM, "Software\\Policies\\RDP Medic");
    private static final Key PERSON = new Key(Hive.HKCU, "Software\\Policies\\RDP Medic");

    private final RecordingRegistry registry = new RecordingRegistry();

    @TempDir
    Path directory;

    private ConfigDirectory open() {
        return ConfigDirectory.open(directory, Policy.of(registry, directory.resolve("policy.properties")));
    }

    @Test
    void whatGroupPolicySetsOutranksTheFileAndIsManaged() throws IOException {
        Files.writeString(directory.resolve("settings.properties"), "appearance = dark\ncheck.concurrency = 4\n");
        registry.with(COMPUTER, "Appearance", new Text("light")).with(COMPUTER, "state.failures-to-down", new Dword(5));

        ConfigDirectory config = open();

        assertThat(config.settings().current().appearance()).isEqualTo(Appearance.LIGHT);
        assertThat(config.settings().current().thresholds().failuresToDown()).isEqualTo(5);
        assertThat(config.settings().current().cadence().concurrency()).isEqualTo(4);
        assertThat(config.managed()).containsExactlyInAnyOrder("appearance", "state.failures-to-down");
    }

    @Test
    void thePolicyOfTheComputerOutranksThatOfThePerson() {
        registry.with(PERSON, "check.timeout", new Text("9s")).with(COMPUTER, "check.timeout", new Text("7s"));
        registry.with(PERSON, "serve.networks", new Text("10.0.0.0/8"));

        assertThat(open().settings().current().cadence().timeout()).isEqualTo(Duration.ofSeconds(7));
        assertThat(open().fleet().serveNetworks()).hasSize(1);
    }

    @Test
    void aWrongValueIsToldWithItsPlaceAndTheRestOfTheSettingsHolds() {
        registry.with(COMPUTER, "check.timeout", new Text("soon\nafter"));

        assertThat(open().settings().problem().orElseThrow().text().toString())
                .contains("Software\\Policies\\RDP Medic")
                .contains("check.timeout must be a duration");
    }

    @Test
    void whileTheRegistrySaysNothingTheFileHolds() throws IOException {
        Files.writeString(directory.resolve("policy.properties"), "appearance = light\n");
        ConfigDirectory config = open();
        assertThat(config.settings().current().appearance()).isEqualTo(Appearance.LIGHT);

        registry.with(COMPUTER, "appearance", new Text("dark"));
        config.reloadIfChanged();

        assertThat(config.settings().current().appearance()).isEqualTo(Appearance.DARK);
    }
}
