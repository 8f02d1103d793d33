package io.github.rdpmedic.peers;

import io.github.rdpmedic.model.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A real xrdp on a free port of 127.0.0.1, with a certificate and settings of its own. */
public final class XrdpServer implements AutoCloseable {

    /** {@code security_layer} of xrdp.ini. */
    public enum SecurityLayer {
        NEGOTIATE,
        TLS,
        RDP
    }

    private static final String PROGRAM = "xrdp";

    private final Path directory;
    private final Process process;
    private final int port;
    private final TestCertificate certificate;

    private XrdpServer(Path directory, Process process, int port, TestCertificate certificate) {
        this.directory = directory;
        this.process = process;
        this.port = port;
        this.certificate = certificate;
    }

    /** Ends the test as skipped where xrdp is not installed. */
    public static void assumeInstalled() {
        Assumptions.assumeTrue(Programs.find(PROGRAM).isPresent(), "xrdp is not installed (Debian: xrdp)");
    }

    public static XrdpServer start(SecurityLayer layer) throws IOException, InterruptedException {
        return start(layer, TestCertificate.named("xrdp.example").make());
    }

    public static XrdpServer start(SecurityLayer layer, TestCertificate certificate)
            throws IOException, InterruptedException {
        return start(layer, certificate, "high");
    }

    /** @param cryptLevel none, low, medium, high or fips, of standard RDP security */
    public static XrdpServer start(SecurityLayer layer, TestCertificate certificate, String cryptLevel)
            throws IOException, InterruptedException {
        assumeInstalled();
        Path directory = Files.createTempDirectory("rdp-medic-xrdp");
        int port = Programs.freePort();
        certificate.writePem(directory);
        Path settings = Files.writeString(directory.resolve("xrdp.ini"), settings(directory, port, layer, cryptLevel));
        Path output = directory.resolve("output");
        Process process = new ProcessBuilder(
                        Programs.find(PROGRAM).orElseThrow().toString(), "--nodaemon", "-c", settings.toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        XrdpServer server = new XrdpServer(directory, process, port, certificate);
        try {
            Programs.awaitListening(port, process, output);
            return server;
        } catch (IOException notStarted) {
            server.close();
            throw notStarted;
        }
    }

    private static String settings(Path directory, int port, SecurityLayer layer, String cryptLevel) {
        return """
                [Globals]
                ini_version=1
                fork=true
                port=tcp://.:%d
                tcp_nodelay=true
                security_layer=%s
                crypt_level=%s
                certificate=%s
                key_file=%s
                ssl_protocols=TLSv1.2, TLSv1.3

                [Logging]
                LogFile=%s
                LogLevel=INFO
                EnableSyslog=false

                [Xorg]
                name=Xorg
                lib=libxup.so
                """.formatted(
                        port,
                        layer.name().toLowerCase(java.util.Locale.ROOT),
                        cryptLevel,
                        directory.resolve("cert.pem"),
                        directory.resolve("key.pem"),
                        directory.resolve("xrdp.log"));
    }

    public Endpoint endpoint() {
        return new Endpoint("127.0.0.1", port);
    }

    public Path settings() {
        return directory.resolve("xrdp.ini");
    }

    public TestCertificate certificate() {
        return certificate;
    }

    @Override
    public void close() throws IOException {
        Programs.stop(process);
        Programs.delete(directory);
    }
}
