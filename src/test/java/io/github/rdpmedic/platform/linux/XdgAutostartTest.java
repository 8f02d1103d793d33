package io.github.rdpmedic.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Autostart.Standing;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the autostart folder of Unix desktops")
class XdgAutostartTest {

    @TempDir
    Path home;

    @Test
    void itIsOffUntilItIsSwitchedOnAndOffAgainAfterwards() throws Exception {
        XdgAutostart autostart = autostart();
        assertThat(autostart.standing()).isEqualTo(Standing.OFF);

        autostart.set(true);
        assertThat(autostart.standing()).isEqualTo(Standing.ON);

        autostart.set(false);
        assertThat(autostart.standing()).isEqualTo(Standing.OFF);
        assertThat(file()).doesNotExist();
    }

    @ParameterizedTest(name = "{0} on {1}: starts {2}")
    @CsvSource({
        "Hidden=true, GNOME, false",
        "Hidden=false, GNOME, true",
        "X-GNOME-Autostart-enabled=false, GNOME, false",
        "OnlyShowIn=GNOME;Unity;, ubuntu:GNOME, true",
        "OnlyShowIn=KDE;, GNOME, false",
        "NotShowIn=KDE;, KDE, false",
        "NotShowIn=KDE;, XFCE, true"
    })
    void theSwitchOfTheDesktopCounts(String line, String desktop, boolean starts) throws Exception {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "# by hand\n[Desktop Entry]\nType=Application\n" + line + "\n[Other]\nHidden=true\n");

        Standing standing = new XdgAutostart(
                        Map.of("HOME", home.toString(), "XDG_CURRENT_DESKTOP", desktop), () -> List.of("rdp-medic"))
                .standing();

        assertThat(standing.on()).isEqualTo(starts);
        assertThat(standing.note().map(Message::toString).orElse("")).contains(starts ? "" : "switched this off");
    }

    @Test
    void aConfigHomeOfItsOwnIsUsed() throws Exception {
        new XdgAutostart(Map.of("XDG_CONFIG_HOME", home.resolve("conf").toString()), () -> List.of("x")).set(true);

        assertThat(home.resolve("conf/autostart/rdp-medic.desktop")).exists();
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNamed() throws Exception {
        Files.createFile(home.resolve(".config"));

        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> autostart().set(true))
                .satisfies(failed -> assertThat(failed.userMessage().toString()).contains(file().toString()));
    }

    @Test
    void whatAShellOrTheFormatWouldReadIsEscaped() {
        assertThat(DesktopEntry.exec(List.of("/opt/a b/x", "50%", "$HOME", "a\"b", "c\\d")))
                .isEqualTo("\"/opt/a b/x\" \"50%%\" \"\\\\$HOME\" \"a\\\\\"b\" \"c\\\\\\\\d\"");
    }

    /** GLib reads the file as GNOME does at sign-in. */
    @Test
    void aRealDesktopStartsExactlyThisCommand() throws Exception {
        assumeTrue(new Programs(Map.of()).find("gio").isPresent(), "gio is not installed (Debian: libglib2.0-bin)");
        StandIn programs = new StandIn(Files.createDirectory(home.resolve("odd $PATH dir")))
                .with("medic", "printf '%s\\n' \"$@\" > \"$0.part\"; mv \"$0.part\" \"$0.started\"\n");
        List<String> arguments = List.of("--config", "/a \"b\"/c\\d", "50%", "$HOME", "`reboot`");
        List<String> command =
                new ArrayList<>(List.of(programs.directory().resolve("medic").toString()));
        command.addAll(arguments);
        new XdgAutostart(Map.of("HOME", home.toString()), () -> command).set(true);

        new ProcessBuilder("gio", "launch", file().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();

        Path started = programs.directory().resolve("medic.started");
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(started));
        assertThat(Files.readAllLines(started)).isEqualTo(arguments);
    }

    private XdgAutostart autostart() {
        return new XdgAutostart(Map.of("HOME", home.toString()), () -> List.of("/usr/bin/rdp-medic"));
    }

    private Path file() {
        return home.resolve(".config/autostart/rdp-medic.desktop");
    }
}
