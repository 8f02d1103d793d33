package io.github.rdpmedic.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;

/** A real sshd on a free port of 127.0.0.1 that lets one key in, and a client configuration that knows it. */
public final class SshServer implements AutoCloseable {

    /** What the client configuration calls it. */
    public static final String ALIAS = "repair";

    private final Path directory;
    private final Process process;

    private SshServer(Path directory, Process process) {
        this.directory = directory;
        this.process = process;
    }

    /** Ends the test as skipped where sshd is not installed, or where it cannot let anyone in. */
    public static void assumeInstalled() {
        Assumptions.assumeTrue(
                Programs.find("sshd").isPresent() && Programs.find("ssh").isPresent(),
                "sshd is not installed (Debian: openssh-server)");
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "sshd needs root");
    }

    public static SshServer start() throws IOException, InterruptedException {
        assumeInstalled();
        Path directory = Files.createTempDirectory(
                "rdp-medic-sshd", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createDirectories(Path.of("/run/sshd"));
        int port = Programs.freePort();
        makeKey(directory.resolve("host"));
        makeKey(directory.resolve("client"));
        Files.copy(directory.resolve("client.pub"), directory.resolve("authorized_keys"));
        String hostKey = Files.readString(directory.resolve("host.pub"));
        Files.writeString(directory.resolve("known_hosts"), "[127.0.0.1]:" + port + " " + hostKey);
        Files.writeString(directory.resolve("client.conf"), clientSettings(directory, port));
        Path settings = Files.writeString(directory.resolve("sshd.conf"), serverSettings(directory, port));
        Path output = directory.resolve("output");
        Process process = new ProcessBuilder(
                        Programs.find("sshd").orElseThrow().toString(), "-D", "-e", "-f", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        SshServer server = new SshServer(directory, process);
        try {
            Programs.awaitListening(port, process, output);
            return server;
        } catch (IOException notStarted) {
            server.close();
            throw notStarted;
        }
    }

    private static void makeKey(Path file) throws IOException, InterruptedException {
        Process made = new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (made.waitFor() != 0) {
            throw new IOException("ssh-keygen made no key");
        }
    }

    private static String serverSettings(Path directory, int port) {
        return """
                Port %d
                ListenAddress 127.0.0.1
                HostKey %s
                AuthorizedKeysFile %s
                PermitRootLogin prohibit-password
                PasswordAuthentication no
                KbdInteractiveAuthentication no
                StrictModes no
                UsePAM no
                PidFile none
                """.formatted(port, directory.resolve("host"), directory.resolve("authorized_keys"));
    }

    private static String clientSettings(Path directory, int port) {
        return """
                Host %s
                  HostName 127.0.0.1
                  Port %d
                  User root
                  IdentityFile %s
                  IdentitiesOnly yes
                  UserKnownHostsFile %s
                """.formatted(ALIAS, port, directory.resolve("client"), directory.resolve("known_hosts"));
    }

    /** For {@code ssh -F}. */
    public Path clientConfiguration() {
        return directory.resolve("client.conf");
    }

    /** As if nobody on this PC had ever accepted the key of the host. */
    public void forgetHostKey() throws IOException {
        Files.writeString(directory.resolve("known_hosts"), "");
    }

    @Override
    public void close() throws IOException {
        Programs.stop(process);
        Programs.delete(directory);
    }
}
