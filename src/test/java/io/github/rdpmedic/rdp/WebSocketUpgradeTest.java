package io.github.rdpmedic.rdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rdpmedic.model.Endpoint;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSocketUpgradeTest {

    /** The example of RFC 6455 section 1.3. */
    private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    private static final String ACCEPT = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

    private final WebSocketUpgrade upgrade = new WebSocketUpgrade(new Endpoint("2001:db8::7", 3387), KEY);

    @Test
    void theKeyIsTheNonceInBase64() {
        assertThat(WebSocketUpgrade.to(upgrade.endpoint(), "the sample nonce".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(upgrade);
    }

    @Test
    void theRequestAsksForThePathOfRemoteDesktop() {
        assertThat(text(upgrade.encode()))
                .startsWith("GET /rdp/ HTTP/1.1\r\nHost: [2001:db8::7]:3387\r\n")
                .contains("\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n", "\r\nSec-WebSocket-Key: " + KEY + "\r\n")
                .endsWith("\r\n\r\n");
    }

    @Test
    void onlyTheAnswerToThisVeryKeyIsAnUpgrade() {
        assertThat(upgrade.isAcceptedBy(new HttpHead(101, Map.of("sec-websocket-accept", ACCEPT))))
                .isTrue();
        assertThat(upgrade.isAcceptedBy(new HttpHead(200, Map.of("sec-websocket-accept", ACCEPT))))
                .isFalse();
        assertThat(upgrade.isAcceptedBy(new HttpHead(101, Map.of("sec-websocket-accept", KEY))))
                .isFalse();
        assertThat(upgrade.isAcceptedBy(new HttpHead(101, Map.of()))).isFalse();
    }

    @Test
    void theHeadOfAnAnswerIsRead() throws Exception {
        byte[] bytes = bytes("HTTP/1.1 404 Not Found\r\nServer:  Microsoft-HTTPAPI/2.0 \r\nserver: second\r\n\r\n");
        HttpHead head = HttpHead.parse(bytes);
        assertThat(head.status()).isEqualTo(404);
        assertThat(head.field("server")).contains("Microsoft-HTTPAPI/2.0");
        assertThat(HttpHead.length(Arrays.copyOf(bytes, 200), 200)).hasValue(bytes.length);
    }

    @Test
    void theEndOfTheHeadIsNotGuessed() throws Exception {
        byte[] bytes = bytes("HTTP/1.1 200 OK\r\nA: b\r\n\r\nbody");
        for (int count = 0; count < bytes.length - 4; count++) {
            assertThat(HttpHead.length(bytes, count)).isEmpty();
        }
        assertThat(HttpHead.length(bytes, bytes.length)).hasValue(bytes.length - 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"S", "HTTQ", "HTTP/2", "SSH-2.0-OpenSSH", "http/1.1 200 OK"})
    void whatIsNotHttpIsKnownByItsFirstBytes(String start) {
        assertThatThrownBy(() -> HttpHead.length(bytes(start), start.length()))
                .isInstanceOf(MalformedPduException.class);
    }

    @Test
    void aHeadWithoutEndIsGivenUp() throws Exception {
        byte[] endless = bytes("HTTP/1.1 200 OK\r\nA: " + "b".repeat(HttpHead.MAX_LENGTH));
        assertThat(HttpHead.length(endless, HttpHead.MAX_LENGTH - 1)).isEmpty();
        assertThatThrownBy(() -> HttpHead.length(endless, HttpHead.MAX_LENGTH))
                .isInstanceOf(MalformedPduException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1 200 OK\r\n\r\nbody",
                "HTTP/1.1\r\n\r\n",
                "HTTP/1.1 20 OK\r\n\r\n",
                "HTTP/1.1 999 Odd\r\n\r\n",
                "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
                "HTTP/1.1 200 OK\r\n: no name\r\n\r\n"
            })
    void whatIsNoHeadIsMalformed(String text) {
        assertThatThrownBy(() -> HttpHead.parse(bytes(text))).isInstanceOf(MalformedPduException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
