package io.github.rdpmedic.rdp;

import static io.github.rdpmedic.rdp.Bytes.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationFailure;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationResponse;
import io.github.rdpmedic.rdp.ConnectionConfirm.NoNegotiationData;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionConfirmTest {

    private static final String RESPONSE = "03 00 00 13 | 0e d0 00 00 12 34 00 | 02 1f 08 00 08 00 00 00";

    @Test
    void aResponseOfWindowsTellsFlagsAndProtocol() throws Exception {
        NegotiationResponse response = (NegotiationResponse) ConnectionConfirm.parse(hex(RESPONSE));
        assertThat(response.sourceReference()).isEqualTo(0x1234);
        assertThat(response.selected()).isEqualTo(SecurityProtocol.HYBRID_EX);
        assertThat(response.flags().officialNames())
                .containsExactly(
                        "EXTENDED_CLIENT_DATA_SUPPORTED",
                        "DYNVC_GFX_PROTOCOL_SUPPORTED",
                        "RESTRICTED_ADMIN_MODE_SUPPORTED",
                        "REDIRECTED_AUTHENTICATION_MODE_SUPPORTED");
        assertThat(response.encode()).isEqualTo(hex(RESPONSE));
    }

    @ParameterizedTest
    @CsvSource({
        "00,''",
        "01,EXTENDED_CLIENT_DATA_SUPPORTED",
        "02,DYNVC_GFX_PROTOCOL_SUPPORTED",
        "04,''",
        "08,RESTRICTED_ADMIN_MODE_SUPPORTED",
        "10,REDIRECTED_AUTHENTICATION_MODE_SUPPORTED",
        "20,0x20",
        "e4,0xe0",
        "81,EXTENDED_CLIENT_DATA_SUPPORTED 0x80"
    })
    void everyFlagHasItsOfficialNameAndUnknownOnesSurvive(String bits, String names) throws Exception {
        byte[] frame = hex(RESPONSE);
        frame[12] = (byte) Integer.parseInt(bits, 16);
        NegotiationResponse response = (NegotiationResponse) ConnectionConfirm.parse(frame);
        assertThat(response.flags().officialNames()).isEqualTo(names.isEmpty() ? List.of() : List.of(names.split(" ")));
        assertThat(response.encode()).isEqualTo(frame);
    }

    @ParameterizedTest
    @CsvSource({
        "0,RDP,false,false",
        "1,TLS,true,false",
        "2,NLA,true,true",
        "4,RDSTLS,true,false",
        "8,NLA_EX,true,true",
        "16,RDSAAD,true,false",
        "32,0x00000020,true,false",
        "-1,0xffffffff,true,false"
    })
    void everyProtocolHasTheNamePeopleUse(int value, String name, boolean tls, boolean credSsp) throws Exception {
        NegotiationResponse sent =
                new NegotiationResponse(0, new NegotiationResponseFlags(0), new SecurityProtocol(value));
        NegotiationResponse read = (NegotiationResponse) ConnectionConfirm.parse(sent.encode());
        assertThat(read).isEqualTo(sent);
        assertThat(read.selected().shortName()).isEqualTo(name);
        assertThat(read.selected().usesTls()).isEqualTo(tls);
        assertThat(read.selected().usesCredSsp()).isEqualTo(credSsp);
    }

    @ParameterizedTest
    @CsvSource({
        "1,SSL_REQUIRED_BY_SERVER",
        "2,SSL_NOT_ALLOWED_BY_SERVER",
        "3,SSL_CERT_NOT_ON_SERVER",
        "4,INCONSISTENT_FLAGS",
        "5,HYBRID_REQUIRED_BY_SERVER",
        "6,SSL_WITH_USER_AUTH_REQUIRED_BY_SERVER",
        "0,0x00000000",
        "7,0x00000007",
        "-2,0xfffffffe"
    })
    void everyFailureCodeHasItsOfficialNameAndUnknownOnesSurvive(int code, String name) throws Exception {
        byte[] frame = hex("03 00 00 13 | 0e d0 00 00 12 34 00 | 03 00 08 00 00 00 00 00");
        frame[15] = (byte) code;
        Arrays.fill(frame, 16, 19, (byte) (code < 0 ? -1 : 0));
        NegotiationFailure failure = (NegotiationFailure) ConnectionConfirm.parse(frame);
        assertThat(failure.code().officialName()).isEqualTo(name);
        assertThat(failure.encode()).isEqualTo(frame);
    }

    @Test
    void elevenBytesAreAHostThatDoesNotNegotiate() throws Exception {
        byte[] frame = hex("03 00 00 0b | 06 d0 00 00 12 34 00");
        assertThat(ConnectionConfirm.parse(frame)).isEqualTo(new NoNegotiationData(0x1234));
        assertThat(new NoNegotiationData(0x1234).encode()).isEqualTo(frame);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03 00 00 15 | 0e d0 00 00 12 34 00 | 02 1f 08 00 08 00 00 00 | 00 00",
                "03 00 00 15 | 10 d0 00 00 12 34 00 | 02 1f 08 00 08 00 00 00 | ff ff",
                "03 00 00 13 | ff d0 00 00 12 34 00 | 02 1f 08 00 08 00 00 00",
                "03 00 00 13 | 0e d5 00 00 12 34 00 | 02 1f 08 00 08 00 00 00"
            })
    void trailingBytesAndALooseLengthIndicatorAreAccepted(String frame) throws Exception {
        assertThat(ConnectionConfirm.parse(hex(frame))).isInstanceOf(NegotiationResponse.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03 00 00 13 | 0e e0 00 00 12 34 00 | 02 1f 08 00 08 00 00 00",
                "03 00 00 13 | 0e d0 00 00 12 34 00 | 02 1f 07 00 08 00 00 00",
                "03 00 00 13 | 0e d0 00 00 12 34 00 | 02 1f 08 01 08 00 00 00",
                "03 00 00 13 | 0e d0 00 00 12 34 00 | 01 1f 08 00 08 00 00 00",
                "03 00 00 13 | 0d d0 00 00 12 34 00 | 02 1f 08 00 08 00 00 00",
                "03 00 00 13 | 00 d0 00 00 12 34 00 | 02 1f 08 00 08 00 00 00",
                "03 00 00 14 | 0e d0 00 00 12 34 00 | 02 1f 08 00 08 00 00 00",
                "03 00 00 12 | 0e d0 00 00 12 34 00 | 02 1f 08 00 08 00 00 00",
                "03 00 00 09 | 02 f0 80 21 80"
            })
    void aConfirmWhoseLengthsTypeOrCodeAreWrongIsMalformed(String frame) {
        assertThatThrownBy(() -> ConnectionConfirm.parse(hex(frame))).isInstanceOf(MalformedPduException.class);
    }

    @Test
    void aConfirmCutAnywhereIsMalformedOrHasNoNegotiationData() {
        byte[] whole = hex(RESPONSE);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            if (length >= 4) {
                cut[3] = (byte) length;
            }
            if (length == 11) {
                continue;
            }
            assertThatThrownBy(() -> ConnectionConfirm.parse(cut))
                    .as("cut after %d bytes", length)
                    .isInstanceOf(MalformedPduException.class);
        }
    }
}
