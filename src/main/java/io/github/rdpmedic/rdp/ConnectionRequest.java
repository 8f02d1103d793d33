package io.github.rdpmedic.rdp;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Client X.224 Connection Request PDU, [MS-RDPBCGR] 2.2.1.1.
 *
 * @param token routing token or cookie line without its CR LF, for balancers in between; never a user name
 * @param requestedProtocols bits of RDP_NEG_REQ, 2.2.1.1.1; empty leaves the structure out, as clients before
 *     2003 did
 */
public record ConnectionRequest(Optional<String> token, OptionalInt requestedProtocols) {

    static final int CODE = 0xE0;
    static final int TYPE_RDP_NEG_REQ = 0x01;
    static final int NEGOTIATION_LENGTH = 8;
    private static final int FIXED_LENGTH = 7;
    private static final int MAX_TOKEN = 200;

    public ConnectionRequest {
        if (token.isPresent()
                && (token.get().length() > MAX_TOKEN || !token.get().chars().allMatch(c -> c >= 0x20 && c < 0x7F))) {
            throw new IllegalArgumentException("a routing token has at most " + MAX_TOKEN + " printable characters");
        }
    }

    public static ConnectionRequest of(int requestedProtocols) {
        return new ConnectionRequest(Optional.empty(), OptionalInt.of(requestedProtocols));
    }

    public ConnectionRequest withToken(String line) {
        return new ConnectionRequest(Optional.of(line), requestedProtocols);
    }

    /** The whole frame, TPKT header included: 19 bytes without a token. */
    public byte[] encode() {
        WireWriter variable = new WireWriter();
        token.ifPresent(line -> variable.bytes((line + "\r\n").getBytes(StandardCharsets.US_ASCII)));
        requestedProtocols.ifPresent(protocols ->
                variable.u8(TYPE_RDP_NEG_REQ).u8(0).u16le(NEGOTIATION_LENGTH).i32le(protocols));
        return Tpkt.frame(new WireWriter()
                .u8(FIXED_LENGTH - 1 + variable.size())
                .u8(CODE)
                .u16be(0)
                .u16be(0)
                .u8(0)
                .bytes(variable.toByteArray())
                .toByteArray());
    }

    /** Reads a whole frame, as a server does. */
    public static ConnectionRequest parse(byte[] frame) throws MalformedPduException {
        WireReader reader = Tpkt.payload(frame);
        int lengthIndicator = reader.u8();
        if (lengthIndicator != reader.remaining()) {
            throw new MalformedPduException("X.224 length indicator " + lengthIndicator + " disagrees with the frame");
        }
        if ((reader.u8() & 0xF0) != CODE) {
            throw new MalformedPduException("not an X.224 Connection Request");
        }
        reader.skip(FIXED_LENGTH - 2);
        byte[] variable = reader.bytes(reader.remaining());
        int negotiation = startOfNegotiation(variable);
        Optional<String> token = negotiation < 2
                ? Optional.empty()
                : Optional.of(new String(variable, 0, negotiation - 2, StandardCharsets.US_ASCII))
                        .filter(line ->
                                line.chars().allMatch(c -> c >= 0x20 && c < 0x7F) && line.length() <= MAX_TOKEN);
        WireReader rest = new WireReader(variable);
        rest.skip(negotiation);
        return new ConnectionRequest(token, requestedProtocols(rest));
    }

    private static OptionalInt requestedProtocols(WireReader reader) throws MalformedPduException {
        if (reader.remaining() < NEGOTIATION_LENGTH || reader.u8() != TYPE_RDP_NEG_REQ) {
            return OptionalInt.empty();
        }
        reader.skip(3);
        return OptionalInt.of(reader.i32le());
    }

    /** A token is text and cannot begin with the type byte; the data behind it may well hold a CR LF. */
    private static int startOfNegotiation(byte[] variable) {
        if (variable.length > 0 && variable[0] == TYPE_RDP_NEG_REQ) {
            return 0;
        }
        for (int i = 1; i < variable.length; i++) {
            if (variable[i - 1] == '\r' && variable[i] == '\n') {
                return i + 1;
            }
        }
        return 0;
    }
}
