package io.github.rdpmedic.platform.windows;

import io.github.rdpmedic.platform.Registry;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The bytes of a registry value and the number of their type, as {@code RegQueryValueEx} gives them and
 * {@code RegSetValueEx} takes them (winreg.h). What is read is written back byte for byte.
 */
record RegistryData(int type, byte[] bytes) {

    static final int REG_SZ = 1;
    static final int REG_EXPAND_SZ = 2;
    static final int REG_BINARY = 3;
    static final int REG_DWORD = 4;

    private static final HexFormat HEX = HexFormat.of();

    static RegistryData of(Registry.Value value) {
        if (value instanceof Registry.Text text) {
            return new RegistryData(REG_SZ, terminated(text.text()));
        }
        if (value instanceof Registry.ExpandText text) {
            return new RegistryData(REG_EXPAND_SZ, terminated(text.text()));
        }
        if (value instanceof Registry.Dword dword) {
            return new RegistryData(REG_DWORD, littleEndian(dword.number()));
        }
        if (value instanceof Registry.Binary binary) {
            return new RegistryData(REG_BINARY, HEX.parseHex(binary.hex()));
        }
        Registry.Other other = (Registry.Other) value;
        return new RegistryData(other.type(), HEX.parseHex(other.hex()));
    }

    /** A text without its final NUL, or a DWORD that is not four bytes long, stays what it is: bytes. */
    Registry.Value value() {
        Registry.Value read = switch (type) {
            case REG_SZ -> new Registry.Text(text());
            case REG_EXPAND_SZ -> new Registry.ExpandText(text());
            case REG_DWORD -> new Registry.Dword(number());
            case REG_BINARY -> new Registry.Binary(HEX.formatHex(bytes));
            default -> new Registry.Other(type, HEX.formatHex(bytes));
        };
        return Arrays.equals(of(read).bytes, bytes) ? read : new Registry.Other(type, HEX.formatHex(bytes));
    }

    private String text() {
        String text = new String(bytes, StandardCharsets.UTF_16LE);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    private int number() {
        return bytes.length < 4
                ? 0
                : ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }

    private static byte[] terminated(String text) {
        return (text + '\0').getBytes(StandardCharsets.UTF_16LE);
    }

    private static byte[] littleEndian(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }
}
