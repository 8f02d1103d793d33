package io.github.rdpmedic.model;

/**
 * Text from outside (a server, a file, an argument) made safe to show and to log: control characters,
 * line breaks and direction marks become visible escapes, and the length is bounded.
 */
public final class Printable {

    private static final int MAX_LENGTH = 200;

    private static final int MAX_LINE = 4000;

    private Printable() {}

    public static String of(String text) {
        return of(text, MAX_LENGTH);
    }

    /** For what a program has printed, of which each line may be worth reading to its end. */
    public static String line(String text) {
        return of(text, MAX_LINE);
    }

    private static String of(String text, int most) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().limit(most).forEach(c -> append(safe, c));
        if (text.codePointCount(0, text.length()) > most) {
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
