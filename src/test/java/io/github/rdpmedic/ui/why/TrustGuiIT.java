package io.github.rdpmedic.ui.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.CertificateChange;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Settings.Appearance;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.probe.pins.Pin;
import io.github.rdpmedic.probe.pins.PinsInMemory;
import io.github.rdpmedic.ui.GuiTestExtension;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Keys;
import io.github.rdpmedic.ui.parts.Pictures;
import io.github.rdpmedic.ui.parts.Samples;
import io.github.rdpmedic.watch.TargetStatus;
import java.awt.Dialog;
import java.awt.EventQueue;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.assertj.swing.core.Robot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** "Trust this certificate" on a screen, with the keyboard. */
@ExtendWith(GuiTestExtension.class)
class TrustGuiIT {

    private static final Pin BEFORE = pin("ab".repeat(32));
    private static final Pin NOW = pin("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");

    private final PinsInMemory pins = new PinsInMemory();
    private final List<Target> trusted = new CopyOnWriteArrayList<>();
    private final TargetStatus replaced = replaced();

    private static Pin pin(String sha256) {
        return new Pin(
                Optional.of(sha256),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Samples.NOW,
                Samples.NOW);
    }

    private static TargetStatus replaced() {
        TargetStatus status = Samples.expiringSoon();
        CheckResult check = status.lastFull().orElseThrow();
        Facts.Certificate shown = check.observation().facts().certificate().orElseThrow();
        Facts facts = check.observation()
                .facts()
                .with(
                        shown.compared(CertificateChange.REPLACED, Optional.empty()),
                        check.observation().facts().identity());
        Observation seen = check.observation();
        CheckResult compared = new CheckResult(
                new Observation(
                        seen.target(), seen.depth(), seen.startedAt(), seen.took(), seen.stages(), facts, seen.log()),
                check.diagnosis());
        return new TargetStatus(
                status.target(),
                status.state(),
                status.cause(),
                status.since(),
                false,
                Optional.of(compared),
                Optional.of(compared),
                List.of());
    }

    private void ask(Robot robot) throws Exception {
        Pictures.wear(Appearance.LIGHT);
        pins.see(replaced.target().endpoint(), BEFORE);
        pins.see(replaced.target().endpoint(), NOW);
        EventQueue.invokeLater(
                () -> new TrustDialog(null, pins, new Background(Runnable::run), trusted::add).ask(replaced));
        await("the question").until(() -> dialog().filter(Window::isFocused).isPresent());
        robot.waitForIdle();
    }

    private static Optional<Window> dialog() {
        return Stream.of(Window.getWindows())
                .filter(window -> window instanceof Dialog && window.isShowing())
                .findFirst();
    }

    private boolean isAccepted(Pin pin) {
        return pins.known(replaced.target().endpoint()).accepted().contains(pin);
    }

    @Test
    void acceptsExactlyTheCertificateThatIsShown(Robot robot) throws Exception {
        ask(robot);
        Pictures.take(robot, dialog().orElseThrow(), "trust-light");

        Keys.pressWith(robot, KeyEvent.VK_SHIFT, KeyEvent.VK_TAB);
        robot.pressAndReleaseKeys(KeyEvent.VK_SPACE);

        await().until(() -> trusted.contains(replaced.target()));
        assertThat(isAccepted(NOW)).isTrue();
    }

    @Test
    void enterAndEscapeTrustNothing(Robot robot) throws Exception {
        ask(robot);
        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);
        await().until(() -> dialog().isEmpty());
        ask(robot);
        robot.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        await().until(() -> dialog().isEmpty());

        assertThat(trusted).isEmpty();
        assertThat(isAccepted(NOW)).isFalse();
    }
}
