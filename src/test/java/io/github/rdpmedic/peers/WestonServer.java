package io.github.rdpmedic.peers;

import io.github.rdpmedic.model.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;

/** A real weston with its RDP backend on a free port of 127.0.0.1: a Wayland compositor, seen through FreeRDP. */
public final class WestonServer implements AutoCloseable {

    private static final String PROGRAM = "weston";

    private final Path directory;
    private final Process process;
    private final int port;
    private final TestCertificate certificate;

    private WestonServer(Path directory, Process process, int port, TestCertificate certificate) {
        this.directory = directory;
        this.process = process;
        this.port = port;
        this.certificate = certificate;
    }

    /** Ends the test as skipped where weston is not installed. */
    public static void assumeInstalled() {
        Assumptions.assumeTrue(Programs.find(PROGRAM).isPresent(), "weston is not installed (Debian: weston)");
    }

    public static WestonServer start() throws IOException, InterruptedException {
        assumeInstalled();
        Path directory = Files.createTempDirectory(
                "rdp-medic-weston", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        int port = Programs.freePort();
        TestCertificate certificate = TestCertificate.named("weston.example").make();
        certificate.writePem(directory);
        Path output = directory.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(
                        Programs.find(PROGRAM).orElseThrow().toString(),
                        "--backend=rdp-backend.so",
                        "--no-config",
                        "--idle-time=0",
                        "--socket=wayland-rdp-medic",
                        "--address=127.0.0.1",
                        "--port=" + port,
                        "--rdp-tls-cert=" + directory.resolve("cert.pem"),
                        "--rdp-tls-key=" + directory.resolve("key.pem"))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("XDG_RUNTIME_DIR", directory.toString());
        WestonServer server = new WestonServer(directory, builder.start(), port, certificate);
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

    public TestCertificate certificate() {
        return certificate;
    }

    @Override
    public void close() throws IOException {
        Programs.stop(process);
        Programs.delete(directory);
    }
}
