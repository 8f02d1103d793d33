package io.github.rdpmedic.rdp;

import static io.github.rdpmedic.rdp.Bytes.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionRequestTest {

    private static final String BASE = "03 00 00 13 | 0e e0 00 00 00 00 00 | 01 00 08 00 0b 00 00 00";
    private static final String WITH_COOKIE = "03 00 00 2b | 26 e0 00 00 00 00 00 |"
            + "43 6f 6f 6b 69 65 3a 20 6d 73 74 73 68 61 73 68 3d 70 72 6f 62 65 0d 0a |"
            + "01 00 08 00 0b 00 00 00";
    private static final String WITHOUT_NEGOTIATION = "03 00 00 0b | 06 e0 00 00 00 00 00";

    @Test
    void theBaseRequestHasNineteenBytes() {
        assertThat(ConnectionRequest.of(SecurityProtocol.BASE_REQUEST).encode())
                .isEqualTo(hex(BASE))
                .hasSize(19);
    }

    @Test
    void aCookieStandsBeforeTheNegotiationData() {
        assertThat(ConnectionRequest.of(0x0B)
                        .withToken("Cookie: mstshash=probe")
                        .encode())
                .isEqualTo(hex(WITH_COOKIE))
                .hasSize(43);
    }

    @Test
    void aRequestWithoutNegotiationDataHasElevenBytes() {
        assertThat(new ConnectionRequest(Optional.empty(), OptionalInt.empty()).encode())
                .isEqualTo(hex(WITHOUT_NEGOTIATION));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 8, 0x0B, 0x10, 0x0A0D, 0x0D0A, -1})
    void everyRequestReadsBackAsItWasWritten(int protocols) throws Exception {
        ConnectionRequest plain = ConnectionRequest.of(protocols);
        assertThat(ConnectionRequest.parse(plain.encode())).isEqualTo(plain);
        ConnectionRequest routed = plain.withToken("Cookie: msts=3640205228.15629.0000");
        assertThat(ConnectionRequest.parse(routed.encode())).isEqualTo(routed);
    }

    @Test
    void aTokenWithoutNegotiationDataReadsBack() throws Exception {
        ConnectionRequest old = new ConnectionRequest(Optional.of("Cookie: mstshash=a"), OptionalInt.empty());
        assertThat(ConnectionRequest.parse(old.encode())).isEqualTo(old);
    }

    @Test
    void theLongestTokenStillFitsTheLengthIndicator() throws Exception {
        ConnectionRequest longest = ConnectionRequest.of(0x0B).withToken("x".repeat(200));
        assertThat(ConnectionRequest.parse(longest.encode())).isEqualTo(longest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb", "a\nb", "tab\t", "ü", "\u007f"})
    void aTokenCannotSmuggleLinesOrBytes(String token) {
        ConnectionRequest request = ConnectionRequest.of(0x0B);
        assertThatThrownBy(() -> request.withToken(token)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> request.withToken("x".repeat(201))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void correlationInformationAfterTheNegotiationDataIsPassedOver() throws Exception {
        byte[] request = hex("03 00 00 37 | 32 e0 00 00 00 00 00 | 01 08 08 00 03 00 00 00 |"
                + "06 00 24 00 | 11 22 0d 0a 55 66 77 88 99 aa bb cc dd ee ff 01 | " + "00".repeat(16));
        assertThat(ConnectionRequest.parse(request)).isEqualTo(ConnectionRequest.of(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03 00 00 13 0d e0 00 00 00 00 00 01 00 08 00 0b 00 00 00",
                "03 00 00 13 0f e0 00 00 00 00 00 01 00 08 00 0b 00 00 00",
                "03 00 00 13 0e d0 00 00 00 00 00 01 00 08 00 0b 00 00 00",
                "03 00 00 12 0e e0 00 00 00 00 00 01 00 08 00 0b 00 00 00",
                "03 00 00 0a 05 e0 00 00 00 00",
                "03 00 00 05 00"
            })
    void aRequestWhoseLengthsOrCodeAreWrongIsMalformed(String frame) {
        assertThatThrownBy(() -> ConnectionRequest.parse(hex(frame))).isInstanceOf(MalformedPduException.class);
    }
}
