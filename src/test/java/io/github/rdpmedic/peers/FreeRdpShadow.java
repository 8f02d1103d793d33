package io.github.rdpmedic.peers;

import io.github.rdpmedic.model.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;

/** A real freerdp-shadow-cli on a free port of 127.0.0.1; it makes its own certificate in a home of its own. */
public final class FreeRdpShadow implements AutoCloseable {

    /** {@code /sec:} of freerdp-shadow-cli. */
    public enum Security {
        NLA,
        TLS,
        RDP
    }

    private static final String PROGRAM = "freerdp-shadow-cli";
    private static final int ATTEMPTS = 3;

    private final Path home;
    private final VirtualDisplay display;
    private final Process process;
    private final int port;

    private FreeRdpShadow(Path home, VirtualDisplay display, Process process, int port) {
        this.home = home;
        this.display = display;
        this.process = process;
        this.port = port;
    }

    /** Ends the test as skipped where the program or Xvfb is not installed. */
    public static void assumeInstalled() {
        Assumptions.assumeTrue(
                Programs.find(PROGRAM).isPresent(),
                "freerdp-shadow-cli is not installed (Debian: freerdp2-shadow-x11)");
        VirtualDisplay.assumeInstalled();
    }

    /** Tries again when the program did not come up: on a busy machine its display can be late. */
    public static FreeRdpShadow start(Security security) throws IOException, InterruptedException {
        assumeInstalled();
        for (int attempt = 1; ; attempt++) {
            try {
                return launch(security);
            } catch (IOException notStarted) {
                if (attempt == ATTEMPTS) {
                    throw notStarted;
                }
            }
        }
    }

    private static FreeRdpShadow launch(Security security) throws IOException, InterruptedException {
        VirtualDisplay display = VirtualDisplay.start();
        Path home = Files.createTempDirectory("rdp-medic-shadow");
        int port = Programs.freePort();
        Path output = home.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(
                        Programs.find(PROGRAM).orElseThrow().toString(),
                        "/bind-address:127.0.0.1",
                        "/port:" + port,
                        "/sec:" + security.name().toLowerCase(Locale.ROOT))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("HOME", home.toString());
        builder.environment().remove("XDG_CONFIG_HOME");
        builder.environment().put("DISPLAY", display.name());
        FreeRdpShadow server = new FreeRdpShadow(home, display, builder.start(), port);
        try {
            Programs.awaitListening(port, server.process, output);
            return server;
        } catch (IOException notStarted) {
            server.close();
            throw notStarted;
        }
    }

    public Endpoint endpoint() {
        return new Endpoint("127.0.0.1", port);
    }

    /** The certificate that the program made for itself. */
    public X509Certificate certificate() throws IOException, CertificateException {
        Path file = home.resolve(".config/freerdp/shadow/shadow.crt");
        try (InputStream content = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(content);
        }
    }

    @Override
    public void close() throws IOException {
        Programs.stop(process);
        display.close();
        Programs.delete(home);
    }
}
