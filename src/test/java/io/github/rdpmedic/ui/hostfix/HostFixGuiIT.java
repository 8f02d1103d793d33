package io.github.rdpmedic.ui.hostfix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.diagnose.Diagnoser;
import io.github.rdpmedic.hostfix.Carriers;
import io.github.rdpmedic.hostfix.HostJournal;
import io.github.rdpmedic.hostfix.HostRemedies;
import io.github.rdpmedic.hostfix.HostRepair;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Settings.Appearance;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.peers.SshServer;
import io.github.rdpmedic.peers.TestCertificate;
import io.github.rdpmedic.peers.XrdpServer;
import io.github.rdpmedic.peers.XrdpServer.SecurityLayer;
import io.github.rdpmedic.platform.none.NonePlatform;
import io.github.rdpmedic.probe.AddressLookup;
import io.github.rdpmedic.probe.Cancellation;
import io.github.rdpmedic.probe.LadderProbe;
import io.github.rdpmedic.probe.ProbeRequest;
import io.github.rdpmedic.probe.pins.PinningProbe;
import io.github.rdpmedic.probe.pins.PinsInMemory;
import io.github.rdpmedic.ui.GuiTestExtension;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Pictures;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The window of a remedy on the host, with a real sshd and a real xrdp whose certificate has expired. */
@ExtendWith(GuiTestExtension.class)
class HostFixGuiIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private final PinsInMemory pins = new PinsInMemory();
    private final List<HostJournal.Ending> journal = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private SshServer ssh;
    private XrdpServer xrdp;
    private HostFixWindow window;

    @BeforeEach
    void startHost() throws Exception {
        SshServer.assumeInstalled();
        XrdpServer.assumeInstalled();
        ssh = SshServer.start();
        Instant now = Instant.now();
        xrdp = XrdpServer.start(
                SecurityLayer.TLS,
                TestCertificate.named("xrdp.example")
                        .valid(now.minus(Duration.ofDays(400)), now.minus(Duration.ofDays(35)))
                        .make());
        Path wrapper = Files.writeString(
                directory.resolve("ssh"),
                "#!/bin/sh\nexec /usr/bin/ssh -F '" + ssh.clientConfiguration() + "' \"$@\"\n");
        Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwx------"));
    }

    @AfterEach
    void stopHost() throws Exception {
        threads.shutdownNow();
        if (xrdp != null) {
            xrdp.close();
        }
        if (ssh != null) {
            ssh.close();
        }
    }

    private CheckResult check(Target target) {
        LadderProbe ladder = new LadderProbe(NonePlatform.create(Map.of()).icmp());
        Observation seen = new PinningProbe(ladder, pins, new AddressLookup())
                .probe(new ProbeRequest(target, Depth.FULL, Duration.ofSeconds(20)), Cancellation.none());
        return new CheckResult(seen, Diagnoser.diagnose(seen));
    }

    private FrameFixture open(Robot robot) {
        CheckResult before = check(new Target("XRDP", xrdp.endpoint()));
        assertThat(before.diagnosis().findings()).anyMatch(finding -> finding.id() == FindingId.CERTIFICATE_EXPIRED);
        HostRepairs repairs = new HostRepairs(
                new HostRepair(
                        this::check,
                        (remedy, target, summary) -> (ending, last) -> journal.add(ending),
                        (host, sha256) -> pins.trust(host, Optional.of(sha256)),
                        Clock.systemUTC(),
                        pause -> Thread.sleep(pause.toMillis())),
                new Carriers(Map.of("PATH", directory + ":/usr/bin:/bin")));
        GuiActionRunner.execute(() -> {
            window = new HostFixWindow(
                    HostRemedies.named("renew-certificate").orElseThrow(),
                    before,
                    repairs,
                    new Background(threads),
                    () -> {});
            window.show();
        });
        robot.waitForIdle();
        await().atMost(PATIENCE)
                .until(() -> GuiActionRunner.execute(() -> window.frame().isFocused()));
        return new FrameFixture(robot, window.frame());
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void showsTheScriptAndHowItGetsThere(Appearance appearance, Robot robot) {
        Pictures.wear(appearance);
        FrameFixture frame = open(robot);

        assertThat(frame.textBox("detail").text()).contains("# --- backup ---", "openssl x509");
        frame.textBox("destination").requireText("127.0.0.1");
        frame.button("run").requireEnabled();
        Pictures.take(robot, window.frame(), "host-fix-" + appearance.name().toLowerCase());
    }

    @Test
    void oneClickRenewsTheExpiredCertificateAndShowsBothFingerprints(Robot robot) {
        Pictures.wear(Appearance.LIGHT);
        FrameFixture frame = open(robot);
        frame.textBox("destination").setText(SshServer.ALIAS);
        frame.textBox("ini").setText(xrdp.settings().toString());

        frame.button("run").click();

        await("the end")
                .atMost(PATIENCE)
                .until(() -> frame.textBox("text").text().contains("Certificate now: "));
        assertThat(frame.textBox("text").text())
                .contains("Certificate before: ", "Done; checked from here.", "remembered as renewed");
        assertThat(frame.textBox("detail").text()).contains("rdp-medic: done {\"remedy\":\"renew-certificate\"");
        Pictures.take(robot, window.frame(), "host-fix-renewed");
        CheckResult after = check(new Target("XRDP", xrdp.endpoint()));
        String now = after.observation().facts().certificate().orElseThrow().sha256();
        assertThat(after.diagnosis().findings()).noneMatch(finding -> finding.id() == FindingId.CERTIFICATE_EXPIRED);
        assertThat(pins.known(xrdp.endpoint()).accepted())
                .anyMatch(pin -> pin.sha256().equals(Optional.of(now)));
        assertThat(journal).containsExactly(HostJournal.Ending.VERIFIED);
    }

    @Test
    void theKeyboardAloneRunsItAndEscapeCloses(Robot robot) {
        Pictures.wear(Appearance.DARK);
        FrameFixture frame = open(robot);
        frame.textBox("destination").setText("nobody@127.0.0.9");
        frame.textBox("ini").setText(xrdp.settings().toString());
        frame.button("run").focus();

        robot.pressAndReleaseKeys(KeyEvent.VK_SPACE);

        await("the end")
                .atMost(PATIENCE)
                .until(() -> frame.textBox("text").text().startsWith("The script did not finish on the host."));
        assertThat(journal).containsExactly(HostJournal.Ending.FAILED);
        Pictures.take(robot, window.frame(), "host-fix-failed");
        robot.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        await().until(() -> !window.frame().isDisplayable());
    }
}
