package io.github.rdpmedic.rdp;

import java.util.Arrays;

/**
 * SYN datagram of RDP-UDP, [MS-RDPEUDP] 3.1.5.1.1, for the reliable transport. It offers version 2: version 3
 * would need a secret of a session that does not exist. Padded to the largest size, so that an answer proves that
 * such datagrams pass, both ways.
 */
public record RdpUdpSyn(int initialSequenceNumber) {

    /** Bytes of the datagram, and the largest MTU that the protocol allows, 2.2.2.5. */
    public static final int LENGTH = 1232;

    static final int FLAG_SYN = 0x0001;
    static final int FLAG_ACK = 0x0004;
    static final int FLAG_SYNEX = 0x1000;
    static final int VERSION_INFO_VALID = 0x0001;
    static final int VERSION_2 = 0x0002;
    static final int RECEIVE_WINDOW = 64;

    private static final int NO_SOURCE_ACK = -1;

    public byte[] encode() {
        byte[] header = new WireWriter()
                .i32be(NO_SOURCE_ACK)
                .u16be(RECEIVE_WINDOW)
                .u16be(FLAG_SYN | FLAG_SYNEX)
                .i32be(initialSequenceNumber)
                .u16be(LENGTH)
                .u16be(LENGTH)
                .u16be(VERSION_INFO_VALID)
                .u16be(VERSION_2)
                .toByteArray();
        return Arrays.copyOf(header, LENGTH);
    }

    /** Reads a datagram, as a server does. */
    public static RdpUdpSyn parse(byte[] datagram) throws MalformedPduException {
        WireReader reader = new WireReader(datagram);
        int sourceAck = reader.i32be();
        reader.skip(2);
        int flags = reader.u16be();
        if (sourceAck != NO_SOURCE_ACK || (flags & (FLAG_SYN | FLAG_ACK)) != FLAG_SYN) {
            throw new MalformedPduException("not an RDP-UDP SYN");
        }
        return new RdpUdpSyn(reader.i32be());
    }
}
