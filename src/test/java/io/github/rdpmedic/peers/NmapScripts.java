package io.github.rdpmedic.peers;

import io.github.rdpmedic.model.Endpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** What nmap's three scripts for Remote Desktop say about a host, and how long they take. */
public record NmapScripts(Duration took, String output) {

    private static final String PROGRAM = "nmap";

    public static void assumeInstalled() {
        Assumptions.assumeTrue(Programs.find(PROGRAM).isPresent(), "nmap is not installed (Debian: nmap)");
    }

    /** The plus sign runs the scripts whatever nmap thinks of the port. */
    public static NmapScripts on(Endpoint host) throws IOException, InterruptedException {
        assumeInstalled();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Programs.find(PROGRAM).orElseThrow().toString(),
                        "-n",
                        "-Pn",
                        "-p",
                        String.valueOf(host.port()),
                        "--script",
                        "+rdp-enum-encryption,+rdp-ntlm-info,+ssl-cert",
                        host.host())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return new NmapScripts(Duration.ofNanos(System.nanoTime() - start), output);
    }

    /** The text behind a label such as {@code NetBIOS_Computer_Name}. */
    public Optional<String> value(String label) {
        Matcher line = Pattern.compile("(?m)^\\|[ _]+" + Pattern.quote(label) + ": *(.*)$")
                .matcher(output);
        return line.find() ? Optional.of(line.group(1).strip()) : Optional.empty();
    }
}
