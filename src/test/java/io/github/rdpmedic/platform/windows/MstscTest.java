package io.github.rdpmedic.platform.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.ConnectionFile;
import io.github.rdpmedic.platform.RecordingRegistry;
import io.github.rdpmedic.platform.Registry;
import io.github.rdpmedic.platform.Registry.Hive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MstscTest {

    private static final String POLICIES = "Software\\Policies\\Microsoft\\Windows NT\\Terminal Services";
    private static final Target PLAIN = new Target("alpha", Endpoint.parse("alpha.example:3390"));
    private static final Target FARM =
            new Target("farm", Endpoint.parse("farm.example")).withLoadBalanceInfo("tsv://farm");

    @TempDir
    Path windows;

    private final RecordingRegistry registry = new RecordingRegistry();

    @BeforeEach
    void installMstsc() throws IOException {
        Files.createDirectories(windows.resolve("System32"));
        Files.createFile(windows.resolve("System32").resolve("mstsc.exe"));
    }

    @Test
    void anAddressIsPassedWithoutAFileSoThatWindowsDoesNotWarn() {
        assertThat(Mstsc.argument(PLAIN, Optional.empty())).isEqualTo("/v:alpha.example:3390");
        assertThat(Mstsc.argument(new Target("v6", Endpoint.parse("[::1]:3390")), Optional.empty()))
                .isEqualTo("/v:[::1]:3390");
        assertThat(mstsc().beforehand(PLAIN)).isEmpty();
    }

    @Test
    void aFileIsAnnouncedWithTheAddressThatTheSecurityWindowMustShow() {
        assertThat(mstsc().beforehand(FARM).map(Message::toString))
                .hasValueSatisfying(text -> assertThat(text).contains("April 2026", "farm.example:3389"));
    }

    @Test
    void whereTheOldWindowIsSetNothingNeedsAnnouncing() {
        registry.with(key(Hive.HKLM, POLICIES + "\\Client"), "RedirectionWarningDialogVersion", new Registry.Dword(1));

        assertThat(mstsc().beforehand(FARM)).isEmpty();
    }

    @Test
    void aPolicyAgainstUnsignedFilesStopsOnlyWhatNeedsAFile() {
        registry.with(key(Hive.HKCU, POLICIES), "AllowUnsignedFiles", new Registry.Dword(0));

        assertThat(why(FARM)).contains("Allow .rdp files from unknown publishers");
        assertThat(mstsc().availability(PLAIN)).isEqualTo(Availability.YES);
    }

    @Test
    void aPolicyAgainstPlainAddressesIsNamedToo() {
        registry.with(key(Hive.HKLM, POLICIES), "AllowSignedFiles", new Registry.Dword(0));

        assertThat(why(PLAIN)).contains("default .rdp settings");
        assertThat(mstsc().availability(FARM)).isEqualTo(Availability.YES);
    }

    @Test
    void thePolicyOfTheComputerOutranksThatOfThePerson() {
        registry.with(key(Hive.HKLM, POLICIES), "AllowUnsignedFiles", new Registry.Dword(1));
        registry.with(key(Hive.HKCU, POLICIES), "AllowUnsignedFiles", new Registry.Dword(0));

        assertThat(mstsc().availability(FARM)).isEqualTo(Availability.YES);
    }

    @Test
    void aWindowsWithoutMstscSaysSo() throws IOException {
        Files.delete(windows.resolve("System32").resolve("mstsc.exe"));

        assertThat(why(PLAIN)).contains("mstsc.exe");
    }

    @Test
    void nothingIsWrittenToTheRegistry() {
        mstsc().availability(FARM);
        mstsc().beforehand(FARM);

        assertThat(registry.writes()).isEmpty();
    }

    private String why(Target target) {
        return mstsc().availability(target) instanceof Availability.Unavailable no
                ? no.why().toString()
                : "available";
    }

    private Mstsc mstsc() {
        return new Mstsc(
                Map.of("SystemRoot", windows.toString()), registry, new ConnectionFile(windows.resolve("connect")));
    }

    private static Registry.Key key(Hive hive, String path) {
        return new Registry.Key(hive, path);
    }
}
