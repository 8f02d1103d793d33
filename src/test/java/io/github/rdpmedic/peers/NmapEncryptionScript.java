package io.github.rdpmedic.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.rdpmedic.model.Endpoint;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/**
 * What nmap's rdp-enum-encryption says about a host.
 *
 * @param level in this program's words
 * @param methods in this program's words, the weakest first
 */
public record NmapEncryptionScript(String level, List<String> methods) {

    private static final String PROGRAM = "nmap";
    private static final Pattern LEVEL = Pattern.compile("RDP Encryption level: (.+)");
    private static final Pattern METHOD = Pattern.compile("(40|56|128)-bit RC4: SUCCESS");

    /** Ends the test as skipped where nmap is not installed. */
    public static void assumeInstalled() {
        Assumptions.assumeTrue(Programs.find(PROGRAM).isPresent(), "nmap is not installed (Debian: nmap)");
    }

    /** The plus makes the script run although the port is not the usual one. */
    public static NmapEncryptionScript run(Endpoint endpoint) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Programs.find(PROGRAM).orElseThrow().toString(),
                        "-Pn",
                        "-p",
                        Integer.toString(endpoint.port()),
                        "--script",
                        "+rdp-enum-encryption",
                        endpoint.host())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        Matcher level = LEVEL.matcher(output);
        if (!level.find()) {
            throw new IOException("no level in what nmap says:\n" + output);
        }
        List<String> methods = METHOD.matcher(output)
                .results()
                .map(match -> match.group(1) + "bit")
                .toList();
        return new NmapEncryptionScript(
                level.group(1).strip().toLowerCase(Locale.ROOT).replace(' ', '-'), methods);
    }
}
