package io.github.rdpmedic.rdp;

import java.util.OptionalInt;

/** The TPKT frame round every X.224 message, RFC 1006 section 6: 03, 00, length (big-endian, header included). */
public final class Tpkt {

    public static final int HEADER_LENGTH = 4;

    /**
     * The longest frame that is read from a stranger, in bytes. A Connection Confirm has 11 or 19; the
     * field allows 65,535, and nobody sends that before the session stands.
     */
    public static final int MAX_LENGTH = 1024;

    static final int VERSION = 3;

    private Tpkt() {}

    /**
     * How long the frame is that starts with these bytes.
     *
     * @return empty while there are too few bytes to tell
     * @throws MalformedPduException when this is no TPKT frame, or one longer than {@link #MAX_LENGTH}
     */
    public static OptionalInt frameLength(byte[] start, int count) throws MalformedPduException {
        return frameLength(start, count, MAX_LENGTH);
    }

    /** The same for a message that may be longer, or must be shorter. */
    public static OptionalInt frameLength(byte[] start, int count, int maxLength) throws MalformedPduException {
        if (count >= 1 && start[0] != VERSION) {
            throw new MalformedPduException("not TPKT: first byte 0x%02x".formatted(start[0] & 0xFF));
        }
        if (count < HEADER_LENGTH) {
            return OptionalInt.empty();
        }
        int length = (start[2] & 0xFF) << 8 | start[3] & 0xFF;
        if (length <= HEADER_LENGTH || length > maxLength) {
            throw new MalformedPduException("TPKT length " + length + " is not between 5 and " + maxLength);
        }
        return OptionalInt.of(length);
    }

    static byte[] frame(byte[] payload) {
        return new WireWriter()
                .u8(VERSION)
                .u8(0)
                .u16be(HEADER_LENGTH + payload.length)
                .bytes(payload)
                .toByteArray();
    }

    /** The payload of a whole frame. */
    static WireReader payload(byte[] frame) throws MalformedPduException {
        return payload(frame, MAX_LENGTH);
    }

    static WireReader payload(byte[] frame, int maxLength) throws MalformedPduException {
        OptionalInt length = frameLength(frame, frame.length, maxLength);
        if (length.isEmpty() || length.getAsInt() != frame.length) {
            throw new MalformedPduException("TPKT length disagrees with the " + frame.length + " bytes received");
        }
        WireReader reader = new WireReader(frame);
        reader.skip(HEADER_LENGTH);
        return reader;
    }
}
