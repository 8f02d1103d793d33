package io.github.rdpmedic.rdp;

/** Server X.224 Connection Confirm PDU, [MS-RDPBCGR] 2.2.1.2. */
public sealed interface ConnectionConfirm {

    /** SRC-REF of the X.224 header; 0x1234 on Windows. */
    int sourceReference();

    /** RDP_NEG_RSP, 2.2.1.2.1: the host chose one protocol. */
    record NegotiationResponse(int sourceReference, NegotiationResponseFlags flags, SecurityProtocol selected)
            implements ConnectionConfirm {}

    /** RDP_NEG_FAILURE, 2.2.1.2.2: the host refuses what was offered. */
    record NegotiationFailure(int sourceReference, NegotiationFailureCode code) implements ConnectionConfirm {}

    /** An 11-byte confirm: a server that does not negotiate, so standard RDP security. */
    record NoNegotiationData(int sourceReference) implements ConnectionConfirm {}

    int CODE = 0xD0;
    int TYPE_RDP_NEG_RSP = 0x02;
    int TYPE_RDP_NEG_FAILURE = 0x03;

    /**
     * Reads a whole frame. Trailing bytes are accepted, as Windows' own client does not send them but
     * some servers do.
     */
    static ConnectionConfirm parse(byte[] frame) throws MalformedPduException {
        WireReader reader = Tpkt.payload(frame);
        int lengthIndicator = reader.u8();
        WireReader header = reader.slice(Math.min(lengthIndicator, reader.remaining()));
        int code = header.u8();
        if ((code & 0xF0) != CODE) {
            throw new MalformedPduException("not an X.224 Connection Confirm: code 0x%02x".formatted(code));
        }
        header.skip(2);
        int sourceReference = header.u16be();
        header.skip(1);
        if (header.remaining() == 0) {
            return new NoNegotiationData(sourceReference);
        }
        return negotiation(sourceReference, header);
    }

    private static ConnectionConfirm negotiation(int sourceReference, WireReader reader) throws MalformedPduException {
        int type = reader.u8();
        int flags = reader.u8();
        int length = reader.u16le();
        if (length != ConnectionRequest.NEGOTIATION_LENGTH) {
            throw new MalformedPduException("negotiation data of length " + length + " instead of 8");
        }
        int value = reader.i32le();
        if (type == TYPE_RDP_NEG_RSP) {
            return new NegotiationResponse(
                    sourceReference, new NegotiationResponseFlags(flags), new SecurityProtocol(value));
        }
        if (type == TYPE_RDP_NEG_FAILURE) {
            return new NegotiationFailure(sourceReference, new NegotiationFailureCode(value));
        }
        throw new MalformedPduException("negotiation data of unknown type 0x%02x".formatted(type));
    }

    /** The whole frame, TPKT header included, as a server sends it. */
    default byte[] encode() {
        WireWriter variable = new WireWriter();
        if (this instanceof NegotiationResponse response) {
            variable.u8(TYPE_RDP_NEG_RSP)
                    .u8(response.flags().bits())
                    .u16le(ConnectionRequest.NEGOTIATION_LENGTH)
                    .i32le(response.selected().value());
        } else if (this instanceof NegotiationFailure failure) {
            variable.u8(TYPE_RDP_NEG_FAILURE)
                    .u8(0)
                    .u16le(ConnectionRequest.NEGOTIATION_LENGTH)
                    .i32le(failure.code().value());
        }
        return Tpkt.frame(new WireWriter()
                .u8(6 + variable.size())
                .u8(CODE)
                .u16be(0)
                .u16be(sourceReference())
                .u8(0)
                .bytes(variable.toByteArray())
                .toByteArray());
    }
}
