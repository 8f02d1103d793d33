package io.github.rdpmedic.platform.windows;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.WINDOWS)
class WindowsClientEventLogTest {

    @Test
    void theLogOfMstscIsFollowedWithoutRightsAndLetGo() {
        assertThatCode(() -> new WindowsClientEventLog().follow(end -> {}).run())
                .doesNotThrowAnyException();
    }
}
