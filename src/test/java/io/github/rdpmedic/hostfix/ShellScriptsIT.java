package io.github.rdpmedic.hostfix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a linter says of the scripts for hosts with xrdp, as they go there. */
class ShellScriptsIT {

    @TempDir
    private Path directory;

    static Stream<HostRemedy> remedies() {
        return HostRemedies.all().stream().filter(remedy -> remedy.kinds().contains(HostKind.XRDP));
    }

    @ParameterizedTest
    @MethodSource("remedies")
    void shellcheckFindsNothing(HostRemedy remedy) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/shellcheck")), "shellcheck is not installed");
        Path script = Files.writeString(
                directory.resolve("script.sh"),
                HostScript.of(remedy, HostKind.XRDP, Map.of()).text());

        assertThat(said("shellcheck", "--shell=sh", "--severity=warning", script.toString()))
                .isEmpty();
    }

    private static String said(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }
}
