package io.github.rdpmedic.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import io.github.rdpmedic.model.Settings.Appearance;
import io.github.rdpmedic.ui.GuiTestExtension;
import io.github.rdpmedic.ui.theme.Theme.Colors;
import java.awt.Color;
import javax.swing.JFrame;
import javax.swing.JPanel;
import org.assertj.swing.core.Robot;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(GuiTestExtension.class)
class ThemeGuiIT {

    @Test
    void anOpenWindowChangesWithTheTheme(Robot robot) {
        execute(() -> Theme.install(Appearance.LIGHT, () -> false));
        JPanel panel = execute(() -> new JPanel());
        new FrameFixture(robot, execute(() -> {
                    JFrame frame = new JFrame();
                    frame.add(panel);
                    return frame;
                }))
                .show();
        assertThat(execute(panel::getBackground)).isEqualTo(Color.WHITE);

        execute(() -> Theme.install(Appearance.DARK, () -> false));

        assertThat(execute(panel::getBackground)).isEqualTo(new Color(0x23272D));
        assertThat(Theme.colors()).isEqualTo(Colors.DARK);
    }

    @ParameterizedTest(name = "{0} on a desktop that is dark: {1}")
    @CsvSource({"SYSTEM, true, true", "SYSTEM, false, false", "LIGHT, true, false", "DARK, false, true"})
    void theDesktopIsFollowedOnlyWhenAskedTo(Appearance appearance, boolean system, boolean dark) {
        execute(() -> Theme.install(appearance, () -> system));

        assertThat(Theme.isDark()).isEqualTo(dark);
    }
}
