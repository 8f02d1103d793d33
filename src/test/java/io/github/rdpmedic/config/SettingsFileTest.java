package io.github.rdpmedic.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rdpmedic.model.CertificateDays;
import io.github.rdpmedic.model.QuietHours;
import io.github.rdpmedic.model.Reminders;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.Settings.Appearance;
import io.github.rdpmedic.model.Settings.Cadence;
import io.github.rdpmedic.model.Settings.Notices;
import io.github.rdpmedic.model.Settings.Thresholds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    private static final Settings OTHER = new Settings(
            new Cadence(
                    Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofMillis(500), 256),
            new Thresholds(20, 1),
            new Notices(
                    false,
                    Duration.ofHours(24),
                    QuietHours.parse("mon-thu,sat 21:30-06:15"),
                    Reminders.every(Duration.ofHours(4)),
                    CertificateDays.parse("60, 3")),
            Appearance.DARK);

    @TempDir
    Path directory;

    private Path file;
    private Path policy;

    @BeforeEach
    void name() {
        file = directory.resolve("settings.properties");
        policy = directory.resolve("policy.properties");
    }

    @Test
    void withoutAFileTheDefaultsHoldAndNothingIsWritten() {
        ConfigDirectory config = ConfigDirectory.open(directory.resolve("not-yet"));

        assertThat(config.settings().current()).isEqualTo(Settings.DEFAULTS);
        assertThat(config.settings().problem()).isEmpty();
        assertThat(directory.resolve("not-yet")).doesNotExist();
    }

    @Test
    void everySettingIsReadBackAsSaved() throws ConfigException {
        open().settings().save(OTHER);

        assertThat(open().settings().current()).isEqualTo(OTHER);
    }

    @Test
    void theFirstSaveExplainsEachKey() throws Exception {
        open().settings().save(with(Appearance.LIGHT));

        assertThat(Files.readString(file).lines())
                .containsSubsequence(
                        "# Settings of RDP Medic. Changes are picked up while it runs.",
                        "",
                        "# How often to see whether a host can be reached at all: a duration from 10s to 30d.",
                        "check.reachability.interval = 60s",
                        "",
                        "check.port.interval = 5m",
                        "check.certificate.interval = 6h",
                        "check.timeout = 5s",
                        "check.concurrency = 8",
                        "state.failures-to-down = 3",
                        "state.successes-to-up = 2",
                        "notice.enabled = true",
                        "notice.after = 0s",
                        "notice.quiet = off",
                        "notice.reminder = off",
                        "notice.certificate-days = 30, 14, 7, 1",
                        "",
                        "# The look of the windows: system, light or dark.",
                        "appearance = light");
    }

    @Test
    void theTemplateMeansTheDefaultsAndIsWrittenOnce() throws Exception {
        ConfigDirectory config = open();
        config.writeSettingsTemplate();
        assertThat(config.settings().current()).isEqualTo(Settings.DEFAULTS);

        Files.writeString(file, "# mine\n");
        config.writeSettingsTemplate();

        assertThat(file).hasContent("# mine\n");
    }

    @Test
    void aSaveChangesOnlyTheLineThatDiffers() throws Exception {
        String byHand = """
                ! mine
                check.port.interval:300s
                   check.timeout   =   5s
                # tomorrow's
                ntice.enabled = false

                # look
                appearance=SYSTEM
                """;
        Files.writeString(file, byHand);

        open().settings().save(with(Appearance.DARK));

        assertThat(file).hasContent(byHand.replace("appearance=SYSTEM", "appearance=dark"));
    }

    @Test
    void aSaveThatChangesNothingWritesNothing() throws ConfigException {
        open().settings().save(Settings.DEFAULTS);

        assertThat(file).doesNotExist();
    }

    @Test
    void aValueOutOfRangeIsNotSaved() {
        Settings hasty = new Settings(
                new Cadence(
                        Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofHours(6), Duration.ofSeconds(5), 8),
                Thresholds.DEFAULTS,
                Notices.DEFAULTS,
                Appearance.SYSTEM);

        assertThatThrownBy(() -> open().settings().save(hasty))
                .isInstanceOf(ConfigException.class)
                .hasMessage("settings.properties: check.reachability.interval must be"
                        + " a duration from 10s to 30d, not “1s”.");
        assertThat(file).doesNotExist();
    }

    @Test
    void thePolicyOutranksTheFileAndSaysSo() throws IOException {
        Files.writeString(file, "appearance = dark\ncheck.timeout = 9s\n");
        Files.writeString(policy, "appearance = light\nstate.failures-to-down = 5\n");

        ConfigDirectory config = open();

        assertThat(config.settings().current().appearance()).isEqualTo(Appearance.LIGHT);
        assertThat(config.settings().current().cadence().timeout()).isEqualTo(Duration.ofSeconds(9));
        assertThat(config.settings().current().thresholds().failuresToDown()).isEqualTo(5);
        assertThat(config.managed()).containsExactlyInAnyOrder("appearance", "state.failures-to-down");
    }

    @Test
    void whatThePolicySetsIsNeverWritten() throws Exception {
        Files.writeString(policy, "appearance = light\n");

        open().settings().save(OTHER);

        assertThat(Files.readString(file)).doesNotContain("appearance").contains("check.concurrency = 256");
        Files.delete(policy);
        assertThat(open().settings().current().appearance()).isEqualTo(Appearance.SYSTEM);
    }

    @Test
    void aBrokenPolicyIsAProblemAndTheFileStillHolds() throws Exception {
        Files.writeString(policy, "check.timeout = soon\n");
        Files.writeString(file, "appearance = dark\n");

        ConfigDirectory config = open();

        assertThat(config.settings().problem().orElseThrow().file()).isEqualTo(policy);
        assertThat(config.settings().problem().orElseThrow().line()).isEqualTo(1);
        assertThat(config.settings().current().appearance()).isEqualTo(Appearance.DARK);
        assertThat(config.managed()).isEmpty();
        config.settings().save(with(Appearance.LIGHT));
        assertThat(file).hasContent("appearance = light\n");
    }

    @Test
    void aPolicyThatBreaksWhileRunningStaysInForce() throws IOException {
        Files.writeString(policy, "appearance = light\n");
        ConfigDirectory config = open();

        Files.writeString(policy, "appearance = glowing\n");
        config.reloadIfChanged();

        assertThat(config.settings().current().appearance()).isEqualTo(Appearance.LIGHT);
        assertThat(config.settings().problem()).isPresent();
    }

    private static Settings with(Appearance appearance) {
        return new Settings(Cadence.DEFAULTS, Thresholds.DEFAULTS, Notices.DEFAULTS, appearance);
    }

    private ConfigDirectory open() {
        return ConfigDirectory.open(directory, Optional.of(policy));
    }
}
