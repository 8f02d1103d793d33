package io.github.rdpmedic.platform.linux;

/** Values in the text format of GVariant, which gdbus(1) reads its arguments in. */
final class GVariantText {

    private GVariantText() {}

    /** A quoted string: whatever stands in {@code text}, it stays one string. */
    static String string(String text) {
        StringBuilder quoted = new StringBuilder("'");
        text.codePoints().forEach(c -> append(quoted, c));
        return quoted.append('\'').toString();
    }

    private static void append(StringBuilder quoted, int c) {
        if (c == '\n') {
            quoted.append("\\n");
        } else if (c == '\'' || c == '\\') {
            quoted.append('\\').appendCodePoint(c);
        } else if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
            // A D-Bus string holds neither NUL nor half a surrogate pair, and nobody reads the other controls.
            quoted.append('\uFFFD');
        } else {
            quoted.appendCodePoint(c);
        }
    }
}
