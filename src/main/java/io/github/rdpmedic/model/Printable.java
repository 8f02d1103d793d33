package io.github.rdpmedic.model;

/**
 * Text from outside (a server, a file, an argument) made safe to show and to log: control characters,
 * line breaks and direction marks become visible escapes, and the length is bounded.
 */
public final class Printable {

    private static final int MAX_LENGTH = 200;

    private Printable() {}

    public static String of(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().limit(MAX_LENGTH).forEach(c -> append(safe, c));
        if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
            safe.append('…');
        }
        return safe.toString();
    }

    private static void append(StringBuilder safe, int c) {
        int type = Character.getType(c);
        boolean hidden = Character.isISOControl(c)
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
        if (hidden) {
            safe.append(String.format("\\u%04x", c));
        } else {
            safe.appendCodePoint(c);
        }
    }
}
