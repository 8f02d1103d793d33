package io.github.rdpmedic.rdp;

import java.util.Arrays;

/** Reads numbers and slices from bytes that a stranger sent; every step checks the bounds. */
final class WireReader {

    private final byte[] bytes;
    private final int end;
    private int position;

    WireReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private WireReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.position = start;
        this.end = end;
    }

    int remaining() {
        return end - position;
    }

    int u8() throws MalformedPduException {
        require(1);
        return bytes[position++] & 0xFF;
    }

    int u16le() throws MalformedPduException {
        return u8() | u8() << 8;
    }

    int u16be() throws MalformedPduException {
        return u8() << 8 | u8();
    }

    int i32be() throws MalformedPduException {
        return u16be() << 16 | u16be();
    }

    int i32le() throws MalformedPduException {
        return u16le() | u16le() << 16;
    }

    long i64le() throws MalformedPduException {
        return Integer.toUnsignedLong(i32le()) | (long) i32le() << 32;
    }

    byte[] bytes(int count) throws MalformedPduException {
        require(count);
        position += count;
        return Arrays.copyOfRange(bytes, position - count, position);
    }

    void skip(int count) throws MalformedPduException {
        require(count);
        position += count;
    }

    /** The next {@code count} bytes as a reader of their own. */
    WireReader slice(int count) throws MalformedPduException {
        require(count);
        position += count;
        return new WireReader(bytes, position - count, position);
    }

    private void require(int count) throws MalformedPduException {
        if (count < 0 || count > remaining()) {
            throw new MalformedPduException("truncated: " + count + " bytes wanted, " + remaining() + " left");
        }
    }
}
