package io.github.rdpmedic.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rdpmedic.platform.Elevation;
import io.github.rdpmedic.platform.Elevation.Ending;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(OS.WINDOWS)
class PkexecTest {

    @TempDir
    Path directory;

    private static Ending ending(Elevation elevation, String... command) throws PlatformException {
        Elevation.Child child = elevation.start(List.of(command));
        await().until(() -> child.ending().isPresent());
        return child.ending().orElseThrow();
    }

    /** pkexec(1): 126 when the dialog was dismissed, 127 when the rights could not be had, else as the program. */
    @ParameterizedTest
    @CsvSource({"126,REFUSED", "127,REFUSED", "0,ENDED", "2,ENDED"})
    void itsExitCodeTellsARefusalFromAnEnd(int code, Ending expected) throws Exception {
        Programs programs =
                new StandIn(directory).with("pkexec", "exit " + code + "\n").programs();
        assertThat(ending(new Pkexec(programs, false), "true")).isEqualTo(expected);
    }

    @Test
    void everyArgumentArrivesAsItIs() throws Exception {
        Path seen = directory.resolve("seen");
        Programs programs = new StandIn(directory)
                .with("pkexec", "for argument in \"$@\"; do echo \"<$argument>\" >> '" + seen + "'; done\n")
                .programs();
        ending(new Pkexec(programs, false), "/opt/RDP Medic/rdp-medic", "elevated", "a b", "$(reboot)", "'\"");
        assertThat(Files.readAllLines(seen))
                .containsExactly("</opt/RDP Medic/rdp-medic>", "<elevated>", "<a b>", "<$(reboot)>", "<'\">");
    }

    @Test
    void theSuperuserIsNotAsked() throws Exception {
        Programs programs = new StandIn(directory).with("pkexec", "exit 126\n").programs();
        Pkexec root = new Pkexec(programs, true);
        assertThat(root.isElevated()).isTrue();
        assertThat(ending(root, "/bin/true")).isEqualTo(Ending.ENDED);
    }

    @Test
    void withoutPkexecThePersonIsToldWhatToInstall() {
        Programs programs = new Programs(Map.of("PATH", directory.toString()));
        assumeTrue(programs.find("pkexec").isEmpty(), "this PC has a pkexec");
        Pkexec user = new Pkexec(programs, false);
        assertThat(user.availability().isAvailable()).isFalse();
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> user.start(List.of("true")))
                .matches(PlatformException::elevationRefused)
                .satisfies(refusal ->
                        assertThat(refusal.userMessage().in(Locale.ENGLISH)).contains("Install pkexec"));
    }
}
