package io.github.rdpmedic.rdp;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * TSRequest of CredSSP, [MS-CSSP] 2.2.1, as far as the probe speaks it: one token, and what the host
 * says instead of one. It travels inside TLS without any frame round it.
 *
 * @param version 2 to 6
 * @param negoToken the NTLM message
 * @param errorCode an NTSTATUS, from version 3 on
 */
public record TsRequest(int version, Optional<byte[]> negoToken, OptionalInt errorCode) {

    /** The version that current Windows speaks. */
    public static final int VERSION = 6;

    /** The longest TSRequest that is read from a stranger, in bytes; a CHALLENGE has a few hundred. */
    public static final int MAX_LENGTH = 16 * 1024;

    public static TsRequest carrying(byte[] token) {
        return new TsRequest(VERSION, Optional.of(token), OptionalInt.empty());
    }

    public byte[] encode() {
        WireWriter fields = new WireWriter();
        fields.bytes(Der.element(Der.explicit(0), Der.integer(version)));
        negoToken.ifPresent(token -> fields.bytes(Der.element(Der.explicit(1), negoTokens(token))));
        errorCode.ifPresent(code -> fields.bytes(Der.element(Der.explicit(4), Der.integer(code))));
        return Der.element(Der.SEQUENCE, fields.toByteArray());
    }

    private static byte[] negoTokens(byte[] token) {
        byte[] octets = Der.element(Der.explicit(0), Der.element(Der.OCTET_STRING, token));
        return Der.element(Der.SEQUENCE, Der.element(Der.SEQUENCE, octets));
    }

    /**
     * How long the message is that starts with these bytes.
     *
     * @return empty while there are too few bytes to tell
     */
    public static OptionalInt messageLength(byte[] start, int count) throws MalformedPduException {
        if (count >= 1 && start[0] != Der.SEQUENCE) {
            throw new MalformedPduException("not a TSRequest: first byte 0x%02x".formatted(start[0] & 0xFF));
        }
        OptionalInt length = Der.elementLength(start, count);
        if (length.isPresent() && length.getAsInt() > MAX_LENGTH) {
            throw new MalformedPduException("TSRequest of " + length.getAsInt() + " bytes");
        }
        return length;
    }

    public static TsRequest parse(byte[] message) throws MalformedPduException {
        WireReader fields = Der.enter(new WireReader(message), Der.SEQUENCE);
        int version = Der.integer(Der.enter(fields, Der.explicit(0)));
        Optional<byte[]> token = Optional.empty();
        OptionalInt errorCode = OptionalInt.empty();
        int tagBefore = Der.explicit(0);
        while (fields.remaining() > 0) {
            int tag = fields.u8();
            if (tag <= tagBefore) {
                throw new MalformedPduException("TSRequest field 0x%02x twice or out of order".formatted(tag));
            }
            tagBefore = tag;
            WireReader field = fields.slice(Der.length(fields));
            if (tag == Der.explicit(1)) {
                token = Optional.of(firstToken(field));
            } else if (tag == Der.explicit(4)) {
                errorCode = OptionalInt.of(Der.integer(field));
            }
        }
        return new TsRequest(version, token, errorCode);
    }

    private static byte[] firstToken(WireReader negoTokens) throws MalformedPduException {
        WireReader item = Der.enter(Der.enter(negoTokens, Der.SEQUENCE), Der.SEQUENCE);
        WireReader octets = Der.enter(Der.enter(item, Der.explicit(0)), Der.OCTET_STRING);
        return octets.bytes(octets.remaining());
    }
}
