package io.github.rdpmedic.rdp;

import java.util.Map;
import java.util.Optional;

/**
 * Server MCS Connect Response PDU with GCC Conference Create Response, [MS-RDPBCGR] 2.2.1.4.
 *
 * @param result of T.125 section 7, part 11; 0 is success, and without it the rest may be missing
 */
public record ConnectResponse(
        int result,
        Optional<RdpVersion> version,
        Optional<ServerSecurityData> security,
        Optional<MultitransportFlags> multitransport) {

    /** The longest response that is read from a stranger, in bytes; one with a chain of certificates has some 4,000. */
    public static final int MAX_LENGTH = 16 * 1024;

    public static final int RT_SUCCESSFUL = 0;

    private static final int SC_CORE = 0x0C01;
    private static final int SC_SECURITY = 0x0C02;
    private static final int SC_MULTITRANSPORT = 0x0C08;

    /** Reads a whole frame. Settings blocks that this program does not use are passed over. */
    public static ConnectResponse parse(byte[] frame) throws MalformedPduException {
        WireReader content = McsConnect.content(frame, McsConnect.RESPONSE);
        int result = Der.enter(content, McsConnect.ENUMERATED).u8();
        if (result != RT_SUCCESSFUL) {
            return new ConnectResponse(result, Optional.empty(), Optional.empty(), Optional.empty());
        }
        Der.integer(content);
        Der.enter(content, Der.SEQUENCE);
        WireReader userData = Der.enter(content, Der.OCTET_STRING);
        return settings(result, GccConference.blocks(userData.bytes(userData.remaining()), GccConference.SERVER_KEY));
    }

    private static ConnectResponse settings(int result, Map<Integer, WireReader> blocks) throws MalformedPduException {
        Optional<RdpVersion> version = Optional.empty();
        Optional<ServerSecurityData> security = Optional.empty();
        Optional<MultitransportFlags> multitransport = Optional.empty();
        if (blocks.containsKey(SC_CORE)) {
            version = Optional.of(new RdpVersion(blocks.get(SC_CORE).i32le()));
        }
        if (blocks.containsKey(SC_SECURITY)) {
            security = Optional.of(ServerSecurityData.parse(blocks.get(SC_SECURITY)));
        }
        if (blocks.containsKey(SC_MULTITRANSPORT)) {
            multitransport = Optional.of(
                    new MultitransportFlags(blocks.get(SC_MULTITRANSPORT).i32le()));
        }
        return new ConnectResponse(result, version, security, multitransport);
    }

    /** The whole frame, TPKT header included, as a server sends it. */
    public byte[] encode() {
        WireWriter blocks = new WireWriter();
        version.ifPresent(v -> blocks.bytes(GccConference.block(SC_CORE, int32(v.value()))));
        security.ifPresent(data -> blocks.bytes(GccConference.block(SC_SECURITY, data.encode())));
        multitransport.ifPresent(flags -> blocks.bytes(GccConference.block(SC_MULTITRANSPORT, int32(flags.bits()))));
        return McsConnect.frame(
                McsConnect.RESPONSE,
                new WireWriter()
                        .bytes(Der.element(McsConnect.ENUMERATED, new byte[] {(byte) result}))
                        .bytes(Der.integer(0))
                        .bytes(McsConnect.domainParameters(34, 3, 0, 1, 0, 1, 65528, 2))
                        .bytes(Der.element(Der.OCTET_STRING, GccConference.response(blocks.toByteArray())))
                        .toByteArray());
    }

    private static byte[] int32(int value) {
        return new WireWriter().i32le(value).toByteArray();
    }
}
