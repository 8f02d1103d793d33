package io.github.rdpmedic.rdp;

import static io.github.rdpmedic.rdp.Bytes.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TsRequestTest {

    private static final String NEGOTIATE = "4E 54 4C 4D 53 53 50 00 | 01 00 00 00 | B7 82 08 E2 |"
            + "00 00 00 00 00 00 00 00 | 00 00 00 00 00 00 00 00 | 0A 00 63 45 00 00 00 0F";
    private static final String FIRST_TOKEN = "30 37 | A0 03 02 01 06 | A1 30 30 2E 30 2C A0 2A 04 28 | " + NEGOTIATE;

    @Test
    void theNegotiateMessageNamesNobody() {
        assertThat(NtlmNegotiate.encode()).isEqualTo(hex(NEGOTIATE)).hasSize(40);
    }

    @Test
    void theFirstTsRequestHasFiftySevenBytes() {
        assertThat(TsRequest.carrying(NtlmNegotiate.encode()).encode())
                .isEqualTo(hex(FIRST_TOKEN))
                .hasSize(57);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 116, 117, 118, 127, 128, 240, 245, 250, 255, 256, 257, 5000, 16000})
    void aTokenOfAnyLengthReadsBack(int length) throws Exception {
        byte[] token = new byte[length];
        Arrays.fill(token, (byte) 0x5A);
        byte[] message = TsRequest.carrying(token).encode();
        assertThat(TsRequest.messageLength(message, message.length)).hasValue(message.length);
        TsRequest read = TsRequest.parse(message);
        assertThat(read.version()).isEqualTo(6);
        assertThat(read.negoToken().orElseThrow()).isEqualTo(token);
        assertThat(read.errorCode()).isEmpty();
    }

    @Test
    void aTokenTooLongForTheLengthFieldIsNotWrittenWrong() {
        TsRequest request = TsRequest.carrying(new byte[65_536]);
        assertThatThrownBy(request::encode).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xC000006D, 0xC00000BB, 0, 1, 0x7FFFFFFF, -1})
    void anErrorCodeReadsBack(int ntStatus) throws Exception {
        TsRequest refusal = new TsRequest(3, Optional.empty(), OptionalInt.of(ntStatus));
        assertThat(TsRequest.parse(refusal.encode())).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({"30 0D A0 03 02 01 06 A4 06 02 04 C0 00 00 6D", "30 0E A0 03 02 01 06 A4 07 02 05 00 C0 00 00 6D"})
    void anErrorCodeMayBeWrittenSignedOrUnsigned(String message) throws Exception {
        assertThat(TsRequest.parse(hex(message)).errorCode()).hasValue(0xC000006D);
    }

    @Test
    void fieldsThatTheProbeDoesNotUseArePassedOver() throws Exception {
        byte[] message = hex("30 17 | A0 03 02 01 06 | A2 03 04 01 AA | A3 03 04 01 BB | A5 06 04 04 01 02 03 04");
        TsRequest read = TsRequest.parse(message);
        assertThat(read.negoToken()).isEmpty();
        assertThat(read.errorCode()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"30 37,2,57", "30 81 80,3,131", "30 82 01 00,4,260", "30 82 3F FC,4,16384", "30 00,2,2"})
    void theLengthIsKnownFromTheFirstBytes(String start, int count, int length) throws Exception {
        assertThat(TsRequest.messageLength(hex(start), count)).hasValue(length);
        for (int fewer = 0; fewer < count; fewer++) {
            assertThat(TsRequest.messageLength(hex(start), fewer)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"31", "16 03 03", "30 80", "30 83 00 00 10", "30 84 7F FF FF FF", "30 FF", "30 82 3F FD"})
    void aStartThatNoServerSendsIsMalformedBeforeMoreIsRead(String start) {
        byte[] bytes = hex(start);
        assertThatThrownBy(() -> TsRequest.messageLength(bytes, bytes.length))
                .isInstanceOf(MalformedPduException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30 00",
                "30 05 A1 03 02 01 06",
                "30 05 A0 03 04 01 06",
                "30 04 A0 02 02 00",
                "30 08 A0 06 02 04 01 02 03",
                "30 0A A0 08 02 06 00 00 00 00 00 06",
                "30 09 A0 07 02 05 01 00 00 00 06",
                "30 08 A0 03 02 01 06 A1 7F 00",
                "30 07 A0 03 02 01 06 A1 00",
                "30 07 A0 03 02 01 06 A1",
                "30 09 A0 03 02 01 06 A4 02 02 00"
            })
    void aTsRequestWithWrongTagsOrLengthsIsMalformed(String message) {
        assertThatThrownBy(() -> TsRequest.parse(hex(message))).isInstanceOf(MalformedPduException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30 12 A0 03 02 01 06 A4 03 02 01 01 A4 06 02 04 C0 00 00 6D",
                "30 0A A0 03 02 01 06 A0 03 02 01 02",
                "30 0F A0 03 02 01 06 A4 03 02 01 01 A2 03 04 01 AA"
            })
    void aFieldThatComesTwiceOrOutOfOrderIsMalformed(String message) {
        assertThatThrownBy(() -> TsRequest.parse(hex(message)))
                .isInstanceOf(MalformedPduException.class)
                .hasMessageContaining("twice or out of order");
    }

    /** The octet string claims a byte more than the token around it has; the byte is there, in the field behind. */
    @Test
    void anInnerLengthCannotReachBeyondItsParent() throws Exception {
        String behind = "A2 03 04 01 AA";
        byte[] honest = hex("30 17 | A0 03 02 01 06 | A1 0B 30 09 30 07 A0 05 04 03 01 02 03 | " + behind);
        byte[] lying = hex("30 17 | A0 03 02 01 06 | A1 0B 30 09 30 07 A0 05 04 04 01 02 03 | " + behind);
        assertThat(TsRequest.parse(honest).negoToken().orElseThrow()).isEqualTo(hex("01 02 03"));
        assertThatThrownBy(() -> TsRequest.parse(lying)).isInstanceOf(MalformedPduException.class);
    }

    @Test
    void aTsRequestCutAnywhereIsMalformed() {
        byte[] whole = hex(FIRST_TOKEN);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> TsRequest.parse(cut))
                    .as("cut after %d bytes", length)
                    .isInstanceOf(MalformedPduException.class);
        }
    }
}
