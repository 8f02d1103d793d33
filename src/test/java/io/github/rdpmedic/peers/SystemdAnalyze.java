package io.github.rdpmedic.peers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** What systemd says about a unit file, without running it. */
public final class SystemdAnalyze {

    private static final String PROGRAM = "systemd-analyze";

    private SystemdAnalyze() {}

    /** Ends the test as skipped where systemd is not installed. */
    public static void assumeInstalled() {
        Assumptions.assumeTrue(Programs.find(PROGRAM).isPresent(), PROGRAM + " is not installed (Debian: systemd)");
    }

    /** The report of {@code security} with its verdict in the last line. */
    public static String security(Path unit) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Programs.find(PROGRAM).orElseThrow().toString(),
                        "security",
                        "--offline=yes",
                        "--no-pager",
                        unit.toString())
                .redirectErrorStream(true)
                .start();
        String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return report;
    }
}
