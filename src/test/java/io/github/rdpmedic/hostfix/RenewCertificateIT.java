package io.github.rdpmedic.hostfix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.peers.FreeRdpClient;
import io.github.rdpmedic.peers.SshServer;
import io.github.rdpmedic.peers.TestCertificate;
import io.github.rdpmedic.peers.XrdpServer;
import io.github.rdpmedic.peers.XrdpServer.SecurityLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program against a real sshd and a real xrdp whose certificate has expired. */
class RenewCertificateIT {

    @TempDir
    private Path directory;

    private SshServer ssh;
    private XrdpServer xrdp;

    @BeforeEach
    void startHost() throws Exception {
        SshServer.assumeInstalled();
        XrdpServer.assumeInstalled();
        ssh = SshServer.start();
        Instant now = Instant.now();
        TestCertificate expired = TestCertificate.named("xrdp.example")
                .valid(now.minus(Duration.ofDays(400)), now.minus(Duration.ofDays(35)))
                .make();
        xrdp = XrdpServer.start(SecurityLayer.TLS, expired);
    }

    @AfterEach
    void stopHost() throws IOException {
        if (xrdp != null) {
            xrdp.close();
        }
        if (ssh != null) {
            ssh.close();
        }
    }

    @Test
    void oneCommandRenewsTheExpiredCertificate() throws Exception {
        assertThat(program("check", address()).output()).contains("expired");

        Ended renewal = renew("--yes");

        assertThat(renewal.exitCode()).as(renewal.output()).isZero();
        assertThat(renewal.output()).contains("Certificate before: ", "Certificate now: ", "Done; checked from here.");
        Ended check = program("check", address());
        assertThat(check.output()).doesNotContain("expired", "replaced");
        assertThat(program("fix", "log").output())
                .contains(
                        "host-fix renew-certificate",
                        "What takes it back there, as administrator: ",
                        "applied and verified");
    }

    @Test
    void aFreeRdpClientAcceptsTheNewCertificate() throws Exception {
        FreeRdpClient.assumeInstalled();
        assertThat(renew("--yes").exitCode()).isZero();

        FreeRdpClient.acceptCertificate(xrdp.endpoint(), directory);

        assertThat(directory.resolve(".config/freerdp/known_hosts2"))
                .satisfiesAnyOf(
                        file -> assertThat(file).isNotEmptyFile(),
                        file -> assertThat(directory.resolve(".config/freerdp/server"))
                                .isNotEmptyDirectory());
    }

    @Test
    void aHostWhoseKeyIsNotKnownIsLeftAlone() throws Exception {
        ssh.forgetHostKey();
        String before = Files.readString(certificateFile());

        Ended renewal = renew("--yes");

        assertThat(renewal.exitCode()).isEqualTo(2);
        assertThat(renewal.output()).contains("Host key verification failed");
        assertThat(certificateFile()).hasContent(before);
    }

    @Test
    void aCertificateOfAnAuthorityIsNotReplaced() throws Exception {
        xrdp.close();
        TestCertificate authority = TestCertificate.named("authority.example").make();
        xrdp = XrdpServer.start(
                SecurityLayer.TLS,
                TestCertificate.named("xrdp.example").signedBy(authority).make());
        String before = Files.readString(certificateFile());

        Ended renewal = renew("--yes");

        assertThat(renewal.exitCode()).isEqualTo(2);
        assertThat(renewal.output()).contains("An authority issued");
        assertThat(certificateFile()).hasContent(before);
    }

    @Test
    void aDryRunChangesNothing() throws Exception {
        String before = Files.readString(certificateFile());

        Ended renewal = renew("--dry-run");

        assertThat(renewal.exitCode()).isZero();
        assertThat(renewal.output()).contains("# --- backup ---");
        assertThat(certificateFile()).hasContent(before);
    }

    private Ended renew(String howFar) throws Exception {
        return program(
                "host-fix",
                "renew-certificate",
                "--target",
                address(),
                "--via",
                "ssh",
                "--ssh-host",
                SshServer.ALIAS,
                "--ssh-config",
                ssh.clientConfiguration().toString(),
                "--set",
                "ini=" + xrdp.settings(),
                howFar);
    }

    private Path certificateFile() {
        return xrdp.settings().resolveSibling("cert.pem");
    }

    private String address() {
        return xrdp.endpoint().toString();
    }

    private record Ended(int exitCode, String output) {}

    private Ended program(String... arguments) throws Exception {
        Path output = Files.createTempFile(directory, "run", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=en",
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.rdpmedic.Main"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--config", directory.resolve("config").toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Ended(process.waitFor(), Files.readString(output));
    }
}
