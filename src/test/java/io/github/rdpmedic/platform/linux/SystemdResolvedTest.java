package io.github.rdpmedic.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which commands of systemd are run, and what their exit codes mean; scripts stand in for the programs. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "runs shell scripts")
class SystemdResolvedTest {

    @TempDir
    Path bin;

    @TempDir
    Path runtimeDirectory;

    @Test
    void itRunsWhenSystemdSaysThatTheServiceIsActive() throws IOException {
        script("systemctl", "test \"$*\" = 'is-active --quiet systemd-resolved.service'");
        assertThat(resolved().isRunning()).isTrue();
        script("systemctl", "exit 3");
        assertThat(resolved().isRunning()).isFalse();
    }

    @Test
    void withoutItsRuntimeDirectoryNobodyIsAsked() throws IOException {
        script("systemctl", "exit 0");
        assertThat(new SystemdResolved(programs(), runtimeDirectory.resolve("missing")).isRunning())
                .isFalse();
    }

    @Test
    void flushingRunsTheCommandOfThePlan() throws IOException, PlatformException {
        script("resolvectl", "echo resolvectl \"$*\" > " + bin.resolve("ran"));
        resolved().flush();
        assertThat(bin.resolve("ran")).hasContent(resolved().command());
    }

    @Test
    void aRefusalIsReportedInItsOwnWords() throws IOException {
        script("resolvectl", "echo 'Failed to flush caches: Access denied' >&2; exit 1");
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> resolved().flush())
                .satisfies(e -> assertThat(e.userMessage().in(Locale.ENGLISH))
                        .startsWith("systemd-resolved did not empty its cache: Failed to flush caches: Access denied.")
                        .endsWith("sudo resolvectl flush-caches"));
    }

    private SystemdResolved resolved() {
        return new SystemdResolved(programs(), runtimeDirectory);
    }

    private Programs programs() {
        return new Programs(Map.of("PATH", bin + ":/usr/bin:/bin"));
    }

    private void script(String name, String body) throws IOException {
        Path script = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
