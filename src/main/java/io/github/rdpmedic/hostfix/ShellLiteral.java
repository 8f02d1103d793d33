package io.github.rdpmedic.hostfix;

/** A text as one word of a POSIX shell. */
final class ShellLiteral {

    private ShellLiteral() {}

    /** @throws IllegalArgumentException for a text with NUL, which no shell can hold */
    static String of(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a shell cannot hold NUL");
        }
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
