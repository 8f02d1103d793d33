package io.github.rdpmedic.rdp;

import java.io.ByteArrayOutputStream;

/** Writes numbers in the byte orders of the protocol. */
final class WireWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(64);

    WireWriter u8(int value) {
        out.write(value);
        return this;
    }

    WireWriter u16le(int value) {
        return u8(value).u8(value >>> 8);
    }

    WireWriter u16be(int value) {
        return u8(value >>> 8).u8(value);
    }

    WireWriter i32be(int value) {
        return u16be(value >>> 16).u16be(value);
    }

    WireWriter i32le(int value) {
        return u16le(value).u16le(value >>> 16);
    }

    WireWriter i64le(long value) {
        return i32le((int) value).i32le((int) (value >>> 32));
    }

    WireWriter bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    int size() {
        return out.size();
    }

    byte[] toByteArray() {
        return out.toByteArray();
    }
}
