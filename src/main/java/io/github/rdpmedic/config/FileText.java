package io.github.rdpmedic.config;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a file and the habits of the editor that wrote it, so that a save keeps them.
 *
 * @param text without byte order mark
 * @param byteOrderMark whether the file starts with one
 * @param lineSeparator the first that the file uses
 * @param endsInLineSeparator whether the last line does
 */
record FileText(String text, boolean byteOrderMark, String lineSeparator, boolean endsInLineSeparator) {

    /** What a file that does not exist yet starts from. */
    static final FileText NEW = new FileText("", false, System.lineSeparator(), true);

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern LINE_SEPARATOR = Pattern.compile("\r\n|\n|\r");

    /** @throws Fault at the first line that is not UTF-8 */
    static FileText decode(byte[] bytes) throws Fault {
        String decoded = decodeUtf8(bytes);
        boolean mark = decoded.startsWith(BYTE_ORDER_MARK);
        String text = mark ? decoded.substring(1) : decoded;
        Matcher separator = LINE_SEPARATOR.matcher(text);
        return new FileText(
                text,
                mark,
                separator.find() ? separator.group() : NEW.lineSeparator,
                text.isEmpty() || text.endsWith("\n") || text.endsWith("\r"));
    }

    private static String decodeUtf8(byte[] bytes) throws Fault {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), decoded, true);
        String text = decoded.flip().toString();
        if (result.isError()) {
            int line = 1 + (int) LINE_SEPARATOR.matcher(text).results().count();
            throw Fault.at(line, "fault.not-utf8");
        }
        return text;
    }

    /** {@code changed}, which ends in a line separator, as the bytes of the file. */
    byte[] encode(String changed) {
        boolean cut = !endsInLineSeparator && changed.endsWith(lineSeparator);
        String body = cut ? changed.substring(0, changed.length() - lineSeparator.length()) : changed;
        return (byteOrderMark ? BYTE_ORDER_MARK + body : body).getBytes(StandardCharsets.UTF_8);
    }
}
