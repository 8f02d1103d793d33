package io.github.rdpmedic.rdp;

/**
 * What MCS Connect-Initial and Connect-Response have round them, T.125 section 7 in the Basic Encoding Rules:
 * TPKT, the X.224 Data header, [APPLICATION n].
 */
final class McsConnect {

    static final int INITIAL = 101;
    static final int RESPONSE = 102;

    static final int BOOLEAN = 0x01;
    static final int ENUMERATED = 0x0A;

    private static final byte[] X224_DATA = {2, (byte) 0xF0, (byte) 0x80};
    private static final int APPLICATION_CONSTRUCTED = 0x7F;

    private McsConnect() {}

    static byte[] frame(int application, byte[] content) {
        return Tpkt.frame(new WireWriter()
                .bytes(X224_DATA)
                .u8(APPLICATION_CONSTRUCTED)
                .bytes(Der.element(application, content))
                .toByteArray());
    }

    /** The content of a whole frame, which must hold this application tag. */
    static WireReader content(byte[] frame, int application) throws MalformedPduException {
        WireReader reader = Tpkt.payload(frame, ConnectResponse.MAX_LENGTH);
        boolean data = reader.u8() == X224_DATA[0];
        data &= reader.u8() == (X224_DATA[1] & 0xFF);
        reader.skip(1);
        if (!data || reader.u8() != APPLICATION_CONSTRUCTED) {
            throw new MalformedPduException("not an MCS connect PDU");
        }
        return Der.enter(reader, application);
    }

    /** Domain parameters, T.125 section 7: eight numbers. */
    static byte[] domainParameters(int... values) {
        WireWriter writer = new WireWriter();
        for (int value : values) {
            writer.bytes(Der.integer(value));
        }
        return Der.element(Der.SEQUENCE, writer.toByteArray());
    }
}
