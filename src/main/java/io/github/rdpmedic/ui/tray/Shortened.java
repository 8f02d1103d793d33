package io.github.rdpmedic.ui.tray;

/** Text cut to a limit in a way that can be seen, and never through the middle of a character. */
final class Shortened {

    private Shortened() {}

    /** @param limit in UTF-16 units, as Windows counts; at least 2 */
    static String to(int limit, String text) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
