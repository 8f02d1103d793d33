package io.github.rdpmedic.rdp;

import io.github.rdpmedic.model.Endpoint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The client's opening handshake of a WebSocket, RFC 6455 section 4.1, for the path that Windows reserves for
 * Remote Desktop.
 *
 * @param key Sec-WebSocket-Key: 16 random bytes in Base64
 */
public record WebSocketUpgrade(Endpoint endpoint, String key) {

    /** Of WebSocketURI under WinStations\RDP-Tcp, as Windows sets it. */
    private static final String PATH = "/rdp/";

    private static final int NONCE_LENGTH = 16;
    private static final int SWITCHING_PROTOCOLS = 101;

    /** RFC 6455 section 1.3. */
    private static final String ACCEPT_GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /** @param nonce 16 random bytes */
    public static WebSocketUpgrade to(Endpoint endpoint, byte[] nonce) {
        if (nonce.length != NONCE_LENGTH) {
            throw new IllegalArgumentException("the nonce has 16 bytes");
        }
        return new WebSocketUpgrade(endpoint, Base64.getEncoder().encodeToString(nonce));
    }

    public byte[] encode() {
        String head = String.join(
                "\r\n",
                "GET " + PATH + " HTTP/1.1",
                "Host: " + endpoint,
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: " + key,
                "User-Agent: rdp-medic",
                "",
                "");
        return head.getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether the answer proves a WebSocket server that read this very request. */
    public boolean isAcceptedBy(HttpHead answer) {
        return answer.status() == SWITCHING_PROTOCOLS
                && answer.field("sec-websocket-accept")
                        .filter(acceptOf(key)::equals)
                        .isPresent();
    }

    /** Sec-WebSocket-Accept that belongs to a key. */
    public static String acceptOf(String key) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-1").digest((key + ACCEPT_GUID).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException notThisJvm) {
            throw new IllegalStateException(notThisJvm);
        }
    }
}
