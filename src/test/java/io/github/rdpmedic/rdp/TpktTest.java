package io.github.rdpmedic.rdp;

import static io.github.rdpmedic.rdp.Bytes.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TpktTest {

    @ParameterizedTest
    @CsvSource({"03 00 00 05,5", "03 00 00 13,19", "03 ff 04 00,1024"})
    void theLengthIsBigEndianAndCountsTheHeader(String header, int length) throws Exception {
        assertThat(Tpkt.frameLength(hex(header), 4)).hasValue(length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03 00 00 00", "03 00 00 04", "03 00 04 01", "03 00 ff ff"})
    void aFrameWithoutPayloadOrBeyondTheLimitIsMalformed(String header) {
        assertThatThrownBy(() -> Tpkt.frameLength(hex(header), 4)).isInstanceOf(MalformedPduException.class);
    }

    @Test
    void fewerThanFourBytesDoNotTellTheLength() throws Exception {
        byte[] buffer = hex("03 00 ff ff");
        for (int count = 0; count < 4; count++) {
            assertThat(Tpkt.frameLength(buffer, count)).isEmpty();
        }
    }

    @Test
    void theFirstByteAloneTellsThatItIsNoTpkt() {
        assertThatThrownBy(() -> Tpkt.frameLength(hex("48"), 1))
                .isInstanceOf(MalformedPduException.class)
                .hasMessageContaining("0x48");
    }

    @Test
    void bytesBehindTheCountAreNotLookedAt() throws Exception {
        assertThat(Tpkt.frameLength(new byte[4], 0)).isEmpty();
    }
}
