package io.github.rdpmedic.rdp;

import java.math.BigInteger;
import java.util.OptionalInt;

/** The few rules of DER that TSRequest needs, X.690: tag, definite length, value. */
final class Der {

    static final int INTEGER = 0x02;
    static final int OCTET_STRING = 0x04;
    static final int SEQUENCE = 0x30;

    private Der() {}

    /** Context-specific, constructed: an explicit tag. */
    static int explicit(int number) {
        return 0xA0 | number;
    }

    static byte[] element(int tag, byte[] value) {
        if (value.length > 0xFFFF) {
            throw new IllegalArgumentException("a DER value of " + value.length + " bytes; at most 65535 are written");
        }
        WireWriter writer = new WireWriter().u8(tag);
        if (value.length < 0x80) {
            writer.u8(value.length);
        } else if (value.length <= 0xFF) {
            writer.u8(0x81).u8(value.length);
        } else {
            writer.u8(0x82).u16be(value.length);
        }
        return writer.bytes(value).toByteArray();
    }

    static byte[] integer(int value) {
        byte[] bytes = BigInteger.valueOf(value).toByteArray();
        return element(INTEGER, bytes);
    }

    /** Enters the next element, which must have this tag. */
    static WireReader enter(WireReader reader, int tag) throws MalformedPduException {
        int found = reader.u8();
        if (found != tag) {
            throw new MalformedPduException("DER tag 0x%02x instead of 0x%02x".formatted(found, tag));
        }
        return reader.slice(length(reader));
    }

    static int length(WireReader reader) throws MalformedPduException {
        int first = reader.u8();
        return switch (first) {
            case 0x81 -> reader.u8();
            case 0x82 -> reader.u16be();
            default -> {
                if (first >= 0x80) {
                    throw new MalformedPduException("DER length form 0x%02x".formatted(first));
                }
                yield first;
            }
        };
    }

    /** A signed INTEGER of at most four bytes, or an unsigned one with a leading zero. */
    static int integer(WireReader reader) throws MalformedPduException {
        WireReader value = enter(reader, INTEGER);
        int count = value.remaining();
        if (count == 0 || count > 5) {
            throw new MalformedPduException("INTEGER of " + count + " bytes");
        }
        BigInteger number = new BigInteger(value.bytes(count));
        if (number.bitLength() > (number.signum() < 0 ? 31 : 32)) {
            throw new MalformedPduException("INTEGER beyond 32 bits");
        }
        return number.intValue();
    }

    /** Length of the whole element that starts here, header included; empty while too few bytes are there. */
    static OptionalInt elementLength(byte[] start, int count) throws MalformedPduException {
        if (count < 2) {
            return OptionalInt.empty();
        }
        int first = start[1] & 0xFF;
        int header = first < 0x80 ? 2 : 2 + (first & 0x7F);
        if (first >= 0x80 && first != 0x81 && first != 0x82) {
            throw new MalformedPduException("DER length form 0x%02x".formatted(first));
        }
        if (count < header) {
            return OptionalInt.empty();
        }
        WireReader reader = new WireReader(start);
        reader.skip(1);
        return OptionalInt.of(header + length(reader));
    }
}
