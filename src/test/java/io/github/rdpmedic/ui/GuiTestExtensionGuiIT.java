package io.github.rdpmedic.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.awt.EventQueue;
import java.awt.Frame;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.Timer;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ground that every other test of a window stands on. */
@ExtendWith(GuiTestExtension.class)
class GuiTestExtensionGuiIT {

    @Test
    void aClickReachesAFreshWindow(Robot robot) {
        JFrame frame = GuiActionRunner.execute(() -> {
            JFrame fresh = new JFrame("fresh");
            JButton button = new JButton("press");
            button.setName("press");
            button.addActionListener(pressed -> button.setText("pressed"));
            fresh.add(button);
            return fresh;
        });
        FrameFixture window = new FrameFixture(robot, frame).show();

        window.button("press").click().requireText("pressed");
        assertThat(frame.isShowing()).isTrue();
    }

    @Test
    void anEventThatBlocksItsThreadIsNoticedAndAModalDialogIsNot() throws Exception {
        EventQueue.invokeAndWait(() -> block(Duration.ofMillis(300)));
        EdtWatchdog watchdog = EdtWatchdog.watch();
        EventQueue.invokeLater(() -> {
            JDialog dialog = new JDialog((Frame) null, true);
            Timer closing = new Timer(1_500, due -> dialog.dispose());
            closing.setRepeats(false);
            closing.start();
            dialog.setVisible(true);
        });
        EventQueue.invokeAndWait(() -> {});
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        assertThat(watchdog.tooLong()).isEmpty();

        EventQueue.invokeAndWait(() -> block(Duration.ofSeconds(2)));

        assertThat(watchdog.tooLong()).hasSize(1);
        assertThat(watchdog.tooLong().get(0).getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("block"));
        EdtWatchdog.watch();
    }

    private static void block(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    @Test
    void swingOffItsThreadIsNoticed() {
        assertThatThrownBy(() -> new JButton().repaint())
                .hasMessageContaining("EDT violation")
                .isInstanceOf(RuntimeException.class);
    }
}
