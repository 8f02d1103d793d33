package io.github.rdpmedic.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 5952, section 4: one way to write an IPv6 address. */
class AddressTextTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "0:0:0:0:0:0:0:1, ::1",
        "0:0:0:0:0:0:0:0, ::",
        "2001:db8:0:0:0:0:0:0, 2001:db8::",
        "2001:0DB8:0:0:0:0:2:1, 2001:db8::2:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "0:0:1:2:3:4:5:6, ::1:2:3:4:5:6",
        "1:2:3:4:5:6:0:0, 1:2:3:4:5:6::",
        "fe80:0:0:0:a:b:c:d%1, fe80::a:b:c:d%1"
    })
    void theLongestRunOfZerosIsLeftOut(String address, String shown) throws Exception {
        assertThat(AddressText.of(InetAddress.getByName(address))).isEqualTo(shown);
    }

    @Test
    void withAPortItCanBeAskedForAsItStands() throws Exception {
        assertThat(AddressText.of(InetAddress.getByName("0:0:0:0:0:0:0:1"), 3390))
                .isEqualTo("[::1]:3390");
        assertThat(AddressText.of(InetAddress.getByName("127.0.0.1"), 3389)).isEqualTo("127.0.0.1:3389");
    }

    @Test
    void whatIsShownIsTheSameAddress() throws Exception {
        Random random = new Random(5952);
        byte[] bytes = new byte[16];
        for (int i = 0; i < 10_000; i++) {
            random.nextBytes(bytes);
            for (int zeros = random.nextInt(16); zeros >= 0; zeros--) {
                bytes[random.nextInt(16)] = 0;
            }
            InetAddress address = Inet6Address.getByAddress(null, bytes, -1);
            assertThat(InetAddress.getByName(AddressText.of(address))).isEqualTo(address);
        }
    }
}
