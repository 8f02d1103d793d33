package io.github.rdpmedic.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "looks for Unix programs")
class ProgramsTest {

    @TempDir
    Path first;

    @TempDir
    Path second;

    @Test
    void theFirstDirectoryOfThePathWins() throws IOException {
        Path program = program(second, "rwxr-xr-x");
        assertThat(programs().find("medic-test")).contains(program);
        Path better = program(first, "rwxr-xr-x");
        assertThat(programs().find("medic-test")).contains(better);
    }

    @Test
    void aFileThatMayNotBeExecutedIsNoProgram() throws IOException {
        program(first, "rw-r--r--");
        Files.createDirectory(second.resolve("medic-test"));
        assertThat(programs().find("medic-test")).isEmpty();
    }

    @Test
    void aRelativeDirectoryOfThePathIsIgnored() {
        assertThat(new Programs(Map.of("PATH", ":.:src")).find("README.md")).isEmpty();
    }

    @Test
    void theSystemDirectoriesAreSearchedWithoutAPath() {
        assertThat(new Programs(Map.of()).find("sh")).isPresent();
    }

    @Test
    void whatIsNotInstalledIsNotStarted() {
        assertThat(programs().run(Duration.ofSeconds(1), "no-such-program"))
                .isEqualTo(new ChildProcess.NotStarted("no-such-program is not installed"));
    }

    private Programs programs() {
        return new Programs(Map.of("PATH", first + File.pathSeparator + second));
    }

    private static Path program(Path directory, String permissions) throws IOException {
        Path program = Files.writeString(directory.resolve("medic-test"), "#!/bin/sh\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString(permissions));
    }
}
