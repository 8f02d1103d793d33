package io.github.rdpmedic.hostfix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The reviewed shell script, run by a real shell as root, on key files of its own. */
@EnabledOnOs(OS.LINUX)
class MachineKeysIT {

    @TempDir
    private Path directory;

    private Path key;
    private Path ini;

    @BeforeEach
    void aKeyThatOnlyRootReads() throws Exception {
        assumeTrue("0".equals(output("id", "-u").strip()), "the script needs root");
        // The account has to reach the folder, whatever rights the folder of the test was given.
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        key = Files.writeString(directory.resolve("key 1.pem"), "secret");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        ini = Files.writeString(
                directory.resolve("xrdp.ini"), "[Globals]\nport=3389\nkey_file=" + key + "\n[Xorg]\nkey_file=/other\n");
    }

    @Test
    void theAccountOfXrdpReadsItsKeyAndNobodyElseDoes() throws Exception {
        String said = run("apply");

        assertThat(said).contains("rdp-medic: done {\"remedy\":\"machine-keys\"", "\"readable\":true}");
        assertThat(rights()).isEqualTo("640");
        assertThat(key).hasContent("secret");
    }

    @Test
    void lookingChangesNothing() throws Exception {
        String said = run("read");

        assertThat(said).contains("rdp-medic: read {\"remedy\":\"machine-keys\"", "\"readable\":false}");
        assertThat(rights()).isEqualTo("600");
    }

    @Test
    void aSecondTimeFindsItDone() throws Exception {
        run("apply");

        assertThat(run("apply")).contains("The rights are already so.", "\"undo\":\"\"");
    }

    @Test
    void theScriptThatItLeavesTakesItBack() throws Exception {
        run("apply");
        Path undo;
        try (var files = Files.list(directory)) {
            undo = files.filter(file -> file.toString().endsWith(".undo.sh"))
                    .findFirst()
                    .orElseThrow();
        }

        output("sh", undo.toString());

        assertThat(rights()).isEqualTo("600");
        assertThat(output("stat", "-c", "%u:%g", key.toString()).strip()).isEqualTo("0:0");
    }

    private String rights() throws Exception {
        return output("stat", "-c", "%a", key.toString()).strip();
    }

    private String run(String mode) throws Exception {
        HostScript script = HostScript.of(
                HostRemedies.named("machine-keys").orElseThrow(),
                HostKind.XRDP,
                Map.of("ini", ini.toString(), "account", "nobody", "mode", mode));
        return output(
                "sh",
                Files.writeString(directory.resolve("script.sh"), script.text()).toString());
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output;
    }
}
