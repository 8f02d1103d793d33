package io.github.rdpmedic.platform.linux;

import java.nio.ByteBuffer;

/**
 * An echo request of RFC 792 (IPv4) or RFC 4443 section 4.1 (IPv6), and how its reply is known. Identifier and
 * checksum stay zero: on an ICMP datagram socket the kernel fills them in, and hands over only replies to them.
 *
 * @param ipv6 which of the two protocols
 * @param sequence 0 to 65535
 * @param nonce the payload; tells a late reply to an earlier echo apart
 */
record IcmpEchoRequest(boolean ipv6, int sequence, long nonce) {

    /** Header and payload. */
    static final int LENGTH = 16;

    private static final byte ECHO = 8;
    private static final byte ECHO_REPLY = 0;
    private static final byte ECHO_V6 = (byte) 128;
    private static final byte ECHO_REPLY_V6 = (byte) 129;
    private static final byte CODE = 0;
    private static final int SEQUENCE_OFFSET = 6;
    private static final int PAYLOAD_OFFSET = 8;

    byte[] bytes() {
        return bytes(LENGTH);
    }

    /** Filled up with zeros to so many bytes, at least {@value #LENGTH}. */
    byte[] bytes(int length) {
        return ByteBuffer.allocate(length)
                .put(ipv6 ? ECHO_V6 : ECHO)
                .put(CODE)
                .putShort(SEQUENCE_OFFSET, (short) sequence)
                .putLong(PAYLOAD_OFFSET, nonce)
                .array();
    }

    /** Whether {@code packet}, without its IP header, is the reply to this very request. */
    boolean isAnsweredBy(byte[] packet) {
        return packet.length == LENGTH && isEchoedBy(packet);
    }

    /** The same when the request had another length; some hosts send less back than they got. */
    boolean isEchoedBy(byte[] packet) {
        if (packet.length < LENGTH) {
            return false;
        }
        ByteBuffer reply = ByteBuffer.wrap(packet);
        return reply.get() == (ipv6 ? ECHO_REPLY_V6 : ECHO_REPLY)
                && reply.get() == CODE
                && reply.getShort(SEQUENCE_OFFSET) == (short) sequence
                && reply.getLong(PAYLOAD_OFFSET) == nonce;
    }
}
