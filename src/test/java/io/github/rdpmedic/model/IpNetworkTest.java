package io.github.rdpmedic.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8,      10.255.0.1,   true",
        "10.0.0.0/8,      11.0.0.1,     false",
        "192.168.4.0/22,  192.168.7.9,  true",
        "192.168.4.0/22,  192.168.8.1,  false",
        "192.0.2.7,       192.0.2.7,    true",
        "192.0.2.7,       192.0.2.8,    false",
        "0.0.0.0/0,       203.0.113.5,  true",
        "0.0.0.0/0,       2001:db8::1,  false",
        "2001:db8::/33,   2001:db8:7fff::1, true",
        "2001:db8::/33,   2001:db8:8000::1, false",
        "::1,             ::1,          true"
    })
    void anAddressIsInsideOrOutside(String network, String host, boolean inside) {
        assertThat(IpNetwork.parse(network).contains(host)).isEqualTo(inside);
    }

    @Test
    void aNameIsInNoNetworkBecauseItCanBeLedAnywhere() {
        assertThat(IpNetwork.parse("0.0.0.0/0").contains("localhost")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "server01", "10.0.0.0/33", "10.0.0.1/8", "10.0.0.0/8/8", "10.0.0.0/", "fd00::/129", "1/2"})
    void whatIsNoNetworkIsRefusedWithASentence(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IpNetwork.parse(text))
                .withMessageContaining("is not a network such as 10.0.0.0/8");
    }

    @Test
    void aNetworkReadsAsItWasWritten() {
        assertThat(IpNetwork.parse("10.0.0.0/8")).hasToString("10.0.0.0/8");
    }
}
