package io.github.rdpmedic.rdpfile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How the text of an {@code .rdp} file is stored. mstsc writes UTF-16LE with a byte order mark; other
 * programs write what they like. What was found is written back.
 */
public enum RdpEncoding {
    UTF_16LE_BOM(new byte[] {(byte) 0xFF, (byte) 0xFE}),
    UTF_16BE_BOM(new byte[] {(byte) 0xFE, (byte) 0xFF}),
    UTF_8_BOM(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}),
    UTF_16LE(new byte[0]),
    UTF_8(new byte[0]),
    /** One byte a character; read as ISO-8859-1, so that every byte survives whatever the code page was. */
    SINGLE_BYTE(new byte[0]);

    private final byte[] byteOrderMark;

    RdpEncoding(byte[] byteOrderMark) {
        this.byteOrderMark = byteOrderMark;
    }

    static RdpEncoding of(byte[] bytes) {
        for (RdpEncoding marked : new RdpEncoding[] {UTF_8_BOM, UTF_16LE_BOM, UTF_16BE_BOM}) {
            int length = marked.byteOrderMark.length;
            if (bytes.length >= length && Arrays.equals(bytes, 0, length, marked.byteOrderMark, 0, length)) {
                return marked;
            }
        }
        if (bytes.length >= 4 && bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0) {
            return UTF_16LE;
        }
        return isUtf8(bytes) ? UTF_8 : SINGLE_BYTE;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    /** The text without the mark. Every byte can be had back by {@link #encode}, but for an odd last one. */
    String decode(byte[] bytes) {
        int start = byteOrderMark.length;
        return switch (this) {
            case UTF_16LE_BOM, UTF_16LE -> units(bytes, start, ByteOrder.LITTLE_ENDIAN);
            case UTF_16BE_BOM -> units(bytes, start, ByteOrder.BIG_ENDIAN);
            case UTF_8_BOM, UTF_8 -> new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
            case SINGLE_BYTE -> new String(bytes, StandardCharsets.ISO_8859_1);
        };
    }

    byte[] encode(String text) {
        byte[] body = switch (this) {
            case UTF_16LE_BOM, UTF_16LE -> units(text, ByteOrder.LITTLE_ENDIAN);
            case UTF_16BE_BOM -> units(text, ByteOrder.BIG_ENDIAN);
            case UTF_8_BOM, UTF_8 -> text.getBytes(StandardCharsets.UTF_8);
            case SINGLE_BYTE -> text.getBytes(StandardCharsets.ISO_8859_1);
        };
        byte[] whole = Arrays.copyOf(byteOrderMark, byteOrderMark.length + body.length);
        System.arraycopy(body, 0, whole, byteOrderMark.length, body.length);
        return whole;
    }

    /** Whether the text can be stored without loss. */
    boolean canEncode(String text) {
        Charset charset = switch (this) {
            case SINGLE_BYTE -> StandardCharsets.ISO_8859_1;
            default -> StandardCharsets.UTF_8;
        };
        CharsetEncoder encoder = charset.newEncoder();
        return encoder.canEncode(text);
    }

    /** Unit by unit, because a decoder would replace a lone surrogate and so lose it. */
    private static String units(byte[] bytes, int start, ByteOrder order) {
        ByteBuffer buffer =
                ByteBuffer.wrap(bytes, start, bytes.length - start).slice().order(order);
        char[] chars = new char[buffer.remaining() / 2];
        buffer.asCharBuffer().get(chars);
        return new String(chars);
    }

    private static byte[] units(String text, ByteOrder order) {
        ByteBuffer buffer = ByteBuffer.allocate(text.length() * 2).order(order);
        buffer.asCharBuffer().put(text);
        return buffer.array();
    }

    boolean keepsOddByte() {
        return this == UTF_16LE_BOM || this == UTF_16BE_BOM || this == UTF_16LE;
    }

    int markLength() {
        return byteOrderMark.length;
    }
}
