package io.github.rdpmedic.rdp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The head of an HTTP/1.1 message, RFC 9112: lines that end in CRLF, and an empty one at the end. */
public final class HttpLines {

    /** More than any server needs to say 401, in bytes. */
    public static final int MAX_LENGTH = 16 * 1024;

    private HttpLines() {}

    /**
     * How long the head is that starts with these bytes, the empty line included.
     *
     * @return empty while its end has not come
     * @throws MalformedPduException when it is longer than {@link #MAX_LENGTH}
     */
    public static OptionalInt length(byte[] bytes, int count) throws MalformedPduException {
        for (int i = 3; i < count; i++) {
            if (bytes[i - 3] == '\r' && bytes[i - 2] == '\n' && bytes[i - 1] == '\r' && bytes[i] == '\n') {
                return OptionalInt.of(i + 1);
            }
        }
        if (count >= MAX_LENGTH) {
            throw new MalformedPduException("an HTTP head of more than " + MAX_LENGTH + " bytes");
        }
        return OptionalInt.empty();
    }

    static List<String> lines(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).lines().toList();
    }

    static Optional<byte[]> base64(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text.strip()));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
