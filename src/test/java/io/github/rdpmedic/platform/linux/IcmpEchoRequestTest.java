package io.github.rdpmedic.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcmpEchoRequestTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final long NONCE = 0x1122334455667788L;
    private static final IcmpEchoRequest V4 = new IcmpEchoRequest(false, 0xBEEF, NONCE);
    private static final IcmpEchoRequest V6 = new IcmpEchoRequest(true, 0xBEEF, NONCE);

    @Test
    void theRequestHasTypeEightForIpv4AndOneHundredTwentyEightForIpv6() {
        assertThat(HEX.formatHex(V4.bytes())).isEqualTo("080000000000beef1122334455667788");
        assertThat(HEX.formatHex(V6.bytes())).isEqualTo("800000000000beef1122334455667788");
    }

    @Test
    void theReplyRepeatsSequenceAndPayloadUnderTheIdentifierOfTheKernel() {
        assertThat(V4.isAnsweredBy(HEX.parseHex("0000fae4c001beef1122334455667788")))
                .isTrue();
        assertThat(V6.isAnsweredBy(HEX.parseHex("8100fae4c001beef1122334455667788")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "the request itself,      080000000000beef1122334455667788",
        "the reply of IPv6,       8100fae4c001beef1122334455667788",
        "destination unreachable, 0301fae4c001beef1122334455667788",
        "another code,            0001fae4c001beef1122334455667788",
        "an older sequence,       0000fae4c001beee1122334455667788",
        "another payload,         0000fae4c001beef1122334455667789",
        "a short packet,          0000fae4c001beef11223344556677",
        "a long packet,           0000fae4c001beef112233445566778800",
        "nothing,                 ''"
    })
    void anythingElseIsNoReply(String what, String packet) {
        assertThat(V4.isAnsweredBy(HEX.parseHex(packet))).as(what).isFalse();
    }
}
