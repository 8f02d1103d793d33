package io.github.rdpmedic.rdp;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of an HTTP/1.1 response, RFC 9112 section 4: as much of HTTP as tells who answers.
 *
 * @param fields by their names in lower case; of a name that comes twice, the first
 */
public record HttpHead(int status, Map<String, String> fields) {

    /** The longest head that is read from a stranger, in bytes. */
    public static final int MAX_LENGTH = 8 * 1024;

    private static final byte[] START = "HTTP/1.".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[0-9] ([1-5][0-9]{2})(?: .*)?");

    public HttpHead {
        fields = Map.copyOf(fields);
    }

    /** @param name in lower case */
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /**
     * How long the head is that starts with these bytes, the empty line included.
     *
     * @return empty while its end has not come
     * @throws MalformedPduException when this is no HTTP/1 response, or its head is longer than {@link #MAX_LENGTH}
     */
    public static OptionalInt length(byte[] start, int count) throws MalformedPduException {
        for (int i = 0; i < Math.min(count, START.length); i++) {
            if (start[i] != START[i]) {
                throw new MalformedPduException("not an HTTP/1 response");
            }
        }
        for (int i = START.length; i + 3 < Math.min(count, MAX_LENGTH); i++) {
            if (start[i] == '\r' && start[i + 1] == '\n' && start[i + 2] == '\r' && start[i + 3] == '\n') {
                return OptionalInt.of(i + 4);
            }
        }
        if (count >= MAX_LENGTH) {
            throw new MalformedPduException("an HTTP head of more than " + MAX_LENGTH + " bytes");
        }
        return OptionalInt.empty();
    }

    /** Reads a whole head. */
    public static HttpHead parse(byte[] bytes) throws MalformedPduException {
        OptionalInt length = length(bytes, bytes.length);
        if (length.isEmpty() || length.getAsInt() != bytes.length) {
            throw new MalformedPduException("not a whole HTTP head");
        }
        String[] lines = new String(bytes, 0, bytes.length - 4, StandardCharsets.ISO_8859_1).split("\r\n", -1);
        Matcher statusLine = STATUS_LINE.matcher(lines[0]);
        if (!statusLine.matches()) {
            throw new MalformedPduException("not an HTTP/1 status line");
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon < 1) {
                throw new MalformedPduException("not an HTTP field in line " + (i + 1));
            }
            String name = lines[i].substring(0, colon).toLowerCase(Locale.ROOT);
            fields.putIfAbsent(name, lines[i].substring(colon + 1).strip());
        }
        return new HttpHead(Integer.parseInt(statusLine.group(1)), fields);
    }
}
