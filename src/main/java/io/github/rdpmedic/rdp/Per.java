package io.github.rdpmedic.rdp;

/** Lengths in the packed encoding of T.124, X.691 section 10.9: one byte, or two with 14 bits. */
final class Per {

    private static final int MAX_LENGTH = 0x3FFF;

    private Per() {}

    /** The bytes with their length in front. */
    static byte[] withLength(byte[] value) {
        if (value.length > MAX_LENGTH) {
            throw new IllegalArgumentException(value.length + " bytes; at most " + MAX_LENGTH + " are written");
        }
        WireWriter writer = new WireWriter();
        if (value.length < 0x80) {
            writer.u8(value.length);
        } else {
            writer.u16be(0x8000 | value.length);
        }
        return writer.bytes(value).toByteArray();
    }

    static int length(WireReader reader) throws MalformedPduException {
        int first = reader.u8();
        if (first < 0x80) {
            return first;
        }
        if (first >= 0xC0) {
            throw new MalformedPduException("PER length in fragments");
        }
        return (first & 0x3F) << 8 | reader.u8();
    }
}
