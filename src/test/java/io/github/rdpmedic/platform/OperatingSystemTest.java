package io.github.rdpmedic.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatingSystemTest {

    @ParameterizedTest
    @CsvSource({
        "Windows 11, WINDOWS",
        "Windows Server 2025, WINDOWS",
        "Linux, LINUX",
        "Mac OS X, MAC",
        "Darwin, MAC",
        "FreeBSD, OTHER",
        "AIX, OTHER",
        "'', OTHER"
    })
    void theNameThatJavaGivesDecides(String osName, OperatingSystem expected) {
        assertThat(OperatingSystem.of(osName)).isEqualTo(expected);
    }
}
