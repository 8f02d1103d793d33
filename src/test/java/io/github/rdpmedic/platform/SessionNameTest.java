package io.github.rdpmedic.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionNameTest {

    @ParameterizedTest
    @CsvSource({
        "LINUX, DISPLAY, :0, 0",
        "LINUX, DISPLAY, localhost:10.0, localhost-10-0",
        "LINUX, WAYLAND_DISPLAY, wayland-1, wayland-1",
        "WINDOWS, SESSIONNAME, Console, Console",
        "WINDOWS, SESSIONNAME, RDP-Tcp#3, RDP-Tcp-3",
        "LINUX, DISPLAY, ../../etc, etc",
        "MAC, DISPLAY, :0, desktop",
        "LINUX, TERM, xterm, desktop"
    })
    void aSessionIsNamedByItsDisplay(OperatingSystem system, String variable, String value, String name) {
        assertThat(SessionName.of(system, Map.of(variable, value))).isEqualTo(name);
    }

    @Test
    void theDisplayThatTheTrayStandsOnCountsMoreThanWayland() {
        assertThat(SessionName.of(OperatingSystem.LINUX, Map.of("DISPLAY", ":1", "WAYLAND_DISPLAY", "wayland-0")))
                .isEqualTo("1");
    }
}
