package io.github.rdpmedic.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.swing.JButton;
import javax.swing.JFrame;
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
    void swingOffItsThreadIsNoticed() {
        assertThatThrownBy(() -> new JButton().repaint())
                .hasMessageContaining("EDT violation")
                .isInstanceOf(RuntimeException.class);
    }
}
