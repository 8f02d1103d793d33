package io.github.rdpmedic.peers;

import io.github.rdpmedic.model.Endpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A real xfreerdp, used for no more than the handshake. */
public final class FreeRdpClient {

    private static final String PROGRAM = "xfreerdp";

    private FreeRdpClient() {}

    /** Ends the test as skipped where the program or Xvfb is not installed. */
    public static void assumeInstalled() {
        Assumptions.assumeTrue(Programs.find(PROGRAM).isPresent(), "xfreerdp is not installed (Debian: freerdp2-x11)");
        VirtualDisplay.assumeInstalled();
    }

    /** Connects without asking about the certificate, so that the client remembers it below {@code home}. */
    public static void acceptCertificate(Endpoint host, Path home) throws IOException, InterruptedException {
        try (VirtualDisplay display = VirtualDisplay.start()) {
            ProcessBuilder builder = new ProcessBuilder(
                            Programs.find(PROGRAM).orElseThrow().toString(),
                            "/v:" + host,
                            "/cert:tofu",
                            "/sec:tls",
                            "/u:nobody",
                            "/p:",
                            "+auth-only")
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("client-output").toFile());
            builder.environment().put("HOME", home.toString());
            builder.environment().put("DISPLAY", display.name());
            builder.environment().remove("XDG_CONFIG_HOME");
            Process process = builder.start();
            process.waitFor(15, TimeUnit.SECONDS);
            Programs.stop(process);
        }
    }
}
