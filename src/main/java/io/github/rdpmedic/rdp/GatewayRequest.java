package io.github.rdpmedic.rdp;

import io.github.rdpmedic.model.Endpoint;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The first request of a client to a Remote Desktop Gateway, [MS-TSGU] 3.3.5.1: the HTTP transport asks for the
 * channel from the server. Without credentials it ends in a 401, and that is all the probe wants to see.
 *
 * @param gateway where the request goes to
 * @param ntlm an NTLM NEGOTIATE_MESSAGE to be sent with it, so that the 401 brings the CHALLENGE at once
 */
public record GatewayRequest(Endpoint gateway, Optional<byte[]> ntlm) {

    /** [MS-TSGU] 2.2.3.1: the resource of the HTTP transport. */
    static final String PATH = "/remoteDesktopGateway/";

    static final String METHOD = "RDG_OUT_DATA";

    /** Names one connection among those of a client; a client that never goes on needs no other. */
    private static final String CONNECTION_ID = "{00000000-0000-0000-0000-000000000000}";

    public byte[] encode() {
        String host = gateway.toString().replaceAll(":443$", "");
        String authorization = ntlm.map(
                        token -> "Authorization: NTLM " + Base64.getEncoder().encodeToString(token) + "\r\n")
                .orElse("");
        String request = METHOD + " " + PATH + " HTTP/1.1\r\n"
                + "Host: " + host + "\r\n"
                + "Cache-Control: no-cache\r\n"
                + "Pragma: no-cache\r\n"
                + "Accept: */*\r\n"
                + "User-Agent: MS-RDGateway/1.0\r\n"
                + "RDG-Connection-Id: " + CONNECTION_ID + "\r\n"
                + authorization
                + "Content-Length: 0\r\n"
                + "\r\n";
        return request.getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether these bytes begin a request of that kind; for a server. */
    public static boolean isBegunBy(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).startsWith(METHOD + " " + PATH + " HTTP/1.");
    }

    /** The NTLM message that a request carries; for a server. */
    public static Optional<byte[]> ntlmIn(byte[] head) {
        return HttpLines.lines(head).stream()
                .filter(line -> line.regionMatches(true, 0, "Authorization: NTLM ", 0, 20))
                .findFirst()
                .flatMap(line -> HttpLines.base64(line.substring(20)));
    }
}
