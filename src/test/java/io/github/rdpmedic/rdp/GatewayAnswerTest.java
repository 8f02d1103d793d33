package io.github.rdpmedic.rdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rdpmedic.model.Endpoint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayAnswerTest {

    private static final Endpoint GATEWAY = new Endpoint("gw.example", 443);
    private static final byte[] CHALLENGE =
            new NtlmChallenge(Optional.of(true), Map.of(), Optional.empty(), Optional.empty()).encode();

    @Test
    void theFirstRequestAsksForTheChannelAndCarriesNoName() {
        String request = new String(
                new GatewayRequest(GATEWAY, Optional.of(NtlmNegotiate.encode())).encode(), StandardCharsets.US_ASCII);

        assertThat(request)
                .startsWith("RDG_OUT_DATA /remoteDesktopGateway/ HTTP/1.1\r\nHost: gw.example\r\n")
                .contains("Authorization: NTLM TlRMTVNTUAABAAAA")
                .contains("RDG-Connection-Id: {")
                .endsWith("\r\n\r\n");
    }

    @Test
    void anotherPortStandsInTheHostHeader() {
        byte[] request = new GatewayRequest(new Endpoint("gw.example", 8443), Optional.empty()).encode();

        assertThat(new String(request, StandardCharsets.US_ASCII))
                .contains("Host: gw.example:8443\r\n")
                .doesNotContain("Authorization");
    }

    @Test
    void whatIsEncodedIsReadBack() throws MalformedPduException {
        GatewayAnswer sent = new GatewayAnswer(401, List.of("Negotiate", "NTLM"), Optional.of(CHALLENGE));

        GatewayAnswer read = GatewayAnswer.parse(sent.encode());

        assertThat(read.isGateway()).isTrue();
        assertThat(read.authentication()).containsExactly("Negotiate", "NTLM");
        assertThat(read.challenge().orElseThrow()).isEqualTo(CHALLENGE);
    }

    @ParameterizedTest
    @CsvSource({
        "401, NTLM, true",
        "401, Negotiate, true",
        "401, negotiate, true",
        "401, Basic, false",
        "200, NTLM, false",
        "404, NTLM, false",
        "405, NTLM, false"
    })
    void onlyADemandForWindowsAuthenticationProvesAGateway(int status, String scheme, boolean gateway)
            throws MalformedPduException {
        String head = "HTTP/1.1 " + status + " x\r\nWWW-Authenticate: " + scheme + "\r\n\r\n";

        assertThat(GatewayAnswer.parse(bytes(head)).isGateway()).isEqualTo(gateway);
    }

    @Test
    void aTokenThatIsNotBase64IsNoChallenge() throws MalformedPduException {
        GatewayAnswer answer = GatewayAnswer.parse(bytes("HTTP/1.1 401\r\nwww-authenticate: NTLM ***\r\n\r\n"));

        assertThat(answer.challenge()).isEmpty();
        assertThat(answer.isGateway()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "SSH-2.0-x\r\n\r\n", "HTTP/1.1\r\n\r\n", "HTTP/2 401\r\n\r\n", "HTTP/1.1 999 x\r\n\r\n"})
    void whatIsNoHttpAnswerIsMalformed(String head) {
        assertThatThrownBy(() -> GatewayAnswer.parse(bytes(head))).isInstanceOf(MalformedPduException.class);
    }

    @Test
    void aHeadWithoutEndIsRefusedBeforeItFillsTheMemory() throws MalformedPduException {
        byte[] endless = new byte[HttpLines.MAX_LENGTH];

        assertThat(HttpLines.length(endless, HttpLines.MAX_LENGTH - 1)).isEmpty();
        assertThatThrownBy(() -> HttpLines.length(endless, HttpLines.MAX_LENGTH))
                .isInstanceOf(MalformedPduException.class);
    }

    @Test
    void tenThousandWrongAnswersEndInAValueOrInTheDeclaredException() {
        byte[] good = new GatewayAnswer(401, List.of("Negotiate", "NTLM"), Optional.of(CHALLENGE)).encode();
        Random random = new Random(20260615);
        for (int i = 0; i < 10_000; i++) {
            byte[] wrong = good.clone();
            for (int n = random.nextInt(8); n >= 0; n--) {
                wrong[random.nextInt(wrong.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(GatewayAnswer.parse(wrong).authentication()).hasSizeLessThanOrEqualTo(8);
            } catch (MalformedPduException declared) {
                assertThat(declared).hasMessageContaining("HTTP");
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
