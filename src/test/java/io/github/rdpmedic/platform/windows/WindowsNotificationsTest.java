package io.github.rdpmedic.platform.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.ptr.IntByReference;
import io.github.rdpmedic.platform.windows.WindowsNotifications.Shell32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsNotificationsTest {

    private static final int E_FAIL = 0x80004005;

    /** The numbers of shellapi.h. */
    @ParameterizedTest
    @CsvSource({
        "1, false, locked or a screen saver",
        "2, false, full screen",
        "3, false, a game",
        "4, false, a presentation",
        "5, true, at work",
        "6, false, the first hour after the installation",
        "7, true, an app",
        "8, true, a state of a later Windows"
    })
    void balloonsComeWhenWindowsWantsThem(int state, boolean admitted, String meaning) {
        assertThat(answering(0, state).admitsBalloons()).as(meaning).isEqualTo(admitted);
    }

    @Test
    void whereWindowsDoesNotSayBalloonsCome() {
        assertThat(answering(E_FAIL, 0).admitsBalloons()).isTrue();
    }

    @Test
    void theTrayIconShowsTheNotices() {
        assertThat(answering(0, 5).availability().isAvailable()).isFalse();
    }

    @Test
    @EnabledOnOs(OS.WINDOWS)
    void windowsAnswers() {
        IntByReference state = new IntByReference();
        assertThat(Shell32.load().SHQueryUserNotificationState(state)).isZero();
        assertThat(state.getValue()).isBetween(1, 7);
    }

    private static WindowsNotifications answering(int result, int state) {
        Shell32 shell = reference -> {
            reference.setValue(state);
            return result;
        };
        return new WindowsNotifications(() -> shell);
    }
}
