package io.github.rdpmedic.rdp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came back for a {@link GatewayRequest}.
 *
 * @param status of HTTP
 * @param authentication the schemes that {@code WWW-Authenticate} offers, such as NTLM and Negotiate
 * @param challenge an NTLM CHALLENGE_MESSAGE, not yet parsed
 */
public record GatewayAnswer(int status, List<String> authentication, Optional<byte[]> challenge) {

    private static final int UNAUTHORIZED = 401;
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: .*)?");
    private static final String HEADER = "www-authenticate:";
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,31}");
    private static final int MAX_SCHEMES = 8;

    public GatewayAnswer {
        authentication = List.copyOf(authentication);
    }

    /** A gateway, and nothing else on the web, answers this request by asking for Windows authentication. */
    public boolean isGateway() {
        return status == UNAUTHORIZED
                && authentication.stream()
                        .anyMatch(scheme -> scheme.equalsIgnoreCase("NTLM") || scheme.equalsIgnoreCase("Negotiate"));
    }

    /** @param head as long as {@link HttpLines#length} says */
    public static GatewayAnswer parse(byte[] head) throws MalformedPduException {
        List<String> lines = HttpLines.lines(head);
        Matcher statusLine = STATUS_LINE.matcher(lines.isEmpty() ? "" : lines.get(0));
        if (!statusLine.matches()) {
            throw new MalformedPduException("not an HTTP answer");
        }
        List<String> schemes = new ArrayList<>();
        Optional<byte[]> challenge = Optional.empty();
        for (String line : lines) {
            if (line.regionMatches(true, 0, HEADER, 0, HEADER.length())) {
                String[] words = line.substring(HEADER.length()).strip().split("[ ,]+", 3);
                if (SCHEME.matcher(words[0]).matches() && schemes.size() < MAX_SCHEMES) {
                    schemes.add(words[0]);
                }
                if (words[0].equalsIgnoreCase("NTLM") && words.length > 1) {
                    challenge = HttpLines.base64(words[1]);
                }
            }
        }
        return new GatewayAnswer(
                Integer.parseInt(statusLine.group(1)),
                schemes.stream().distinct().toList(),
                challenge);
    }

    /** The answer as a gateway sends it. */
    public byte[] encode() {
        StringBuilder head =
                new StringBuilder("HTTP/1.1 " + status + (status == UNAUTHORIZED ? " Unauthorized" : " ") + "\r\n");
        for (String scheme : authentication) {
            String token = scheme.equalsIgnoreCase("NTLM")
                    ? challenge
                            .map(bytes -> " " + Base64.getEncoder().encodeToString(bytes))
                            .orElse("")
                    : "";
            head.append("WWW-Authenticate: ").append(scheme).append(token).append("\r\n");
        }
        return head.append("Content-Length: 0\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }
}
