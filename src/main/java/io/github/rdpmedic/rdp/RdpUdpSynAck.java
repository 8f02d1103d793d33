package io.github.rdpmedic.rdp;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * SYN+ACK datagram of RDP-UDP, [MS-RDPEUDP] 3.1.5.1.3.
 *
 * @param sourceAck the sequence number of the SYN that is answered
 * @param upStreamMtu bytes
 * @param downStreamMtu bytes
 * @param version uUdpVer of SYNDATAEX; absent from servers that know version 1 only
 */
public record RdpUdpSynAck(
        int sourceAck, int initialSequenceNumber, int upStreamMtu, int downStreamMtu, OptionalInt version) {

    private static final int VERSION_3 = 0x0101;
    private static final int BOTH = RdpUdpSyn.FLAG_SYN | RdpUdpSyn.FLAG_ACK;

    /** Whether this answers that SYN, and not an older one or nobody's. */
    public boolean answers(RdpUdpSyn syn) {
        return sourceAck == syn.initialSequenceNumber();
    }

    /** 1, 2 or 3; an unknown one in hexadecimal. */
    public String versionName() {
        int value = version.orElse(1);
        if (value == VERSION_3) {
            return "3";
        }
        return value == 1 || value == 2 ? Integer.toString(value) : "0x%04x".formatted(value);
    }

    public static RdpUdpSynAck parse(byte[] datagram) throws MalformedPduException {
        WireReader reader = new WireReader(datagram);
        int sourceAck = reader.i32be();
        reader.skip(2);
        int flags = reader.u16be();
        if ((flags & BOTH) != BOTH) {
            throw new MalformedPduException("not an RDP-UDP SYN+ACK: flags 0x%04x".formatted(flags));
        }
        int sequenceNumber = reader.i32be();
        int up = reader.u16be();
        int down = reader.u16be();
        OptionalInt version = OptionalInt.empty();
        if ((flags & RdpUdpSyn.FLAG_SYNEX) != 0) {
            boolean valid = (reader.u16be() & RdpUdpSyn.VERSION_INFO_VALID) != 0;
            int stated = reader.u16be();
            version = valid ? OptionalInt.of(stated) : version;
        }
        return new RdpUdpSynAck(sourceAck, sequenceNumber, up, down, version);
    }

    /** The datagram as a server sends it, padded like the SYN. */
    public byte[] encode() {
        WireWriter writer = new WireWriter()
                .i32be(sourceAck)
                .u16be(RdpUdpSyn.RECEIVE_WINDOW)
                .u16be(BOTH | (version.isPresent() ? RdpUdpSyn.FLAG_SYNEX : 0))
                .i32be(initialSequenceNumber)
                .u16be(upStreamMtu)
                .u16be(downStreamMtu);
        version.ifPresent(value -> writer.u16be(RdpUdpSyn.VERSION_INFO_VALID).u16be(value));
        return Arrays.copyOf(writer.toByteArray(), RdpUdpSyn.LENGTH);
    }
}
