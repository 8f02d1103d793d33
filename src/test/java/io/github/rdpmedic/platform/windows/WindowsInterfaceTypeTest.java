package io.github.rdpmedic.platform.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Facts.InterfaceType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsInterfaceTypeTest {

    @ParameterizedTest(name = "type {0}, medium {1}: {2}")
    @CsvSource({
        "6,   14, ETHERNET",
        "71,  9, WIFI",
        "71,  0, WIFI",
        "6,   9, WIFI",
        "23,  0, VPN",
        "53,  0, VPN",
        "131, 0, VPN",
        "243, 8, CELLULAR",
        "244, 0, CELLULAR",
        "6,   8, CELLULAR",
        "24,  0, OTHER"
    })
    void theKindFollowsFromTypeAndMedium(int type, int medium, InterfaceType kind) {
        assertThat(WindowsInterfaceType.of(type, medium)).isEqualTo(kind);
    }
}
