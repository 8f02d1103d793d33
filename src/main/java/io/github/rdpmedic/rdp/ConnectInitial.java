package io.github.rdpmedic.rdp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * Client MCS Connect Initial PDU with GCC Conference Create Request, [MS-RDPBCGR] 2.2.1.3: the message by which
 * the two sides agree on the encryption of standard RDP security.
 *
 * @param encryptionMethods bits of {@link EncryptionMethod}
 * @param selected what the Connection Confirm selected; the server compares
 * @param multitransport whether to ask for CS_MULTITRANSPORT's answer, which is allowed only when the Connection
 *     Confirm said EXTENDED_CLIENT_DATA_SUPPORTED
 */
public record ConnectInitial(int encryptionMethods, SecurityProtocol selected, boolean multitransport) {

    private static final int CS_CORE = 0xC001;
    private static final int CS_SECURITY = 0xC002;
    private static final int CS_MULTITRANSPORT = 0xC00A;

    private static final byte[] DOMAIN_SELECTOR = {1};
    private static final byte[] TRUE = {(byte) 0xFF};

    private static final int CLIENT_NAME_LENGTH = 32;
    private static final int IME_FILE_NAME_LENGTH = 64;
    private static final int DIG_PRODUCT_ID_LENGTH = 64;

    private static final int RNS_UD_COLOR_8BPP = 0xCA01;
    private static final int RNS_UD_SAS_DEL = 0xAA03;
    private static final int ENGLISH_US = 0x409;
    private static final int CLIENT_BUILD = 17763;
    private static final int IBM_ENHANCED = 4;
    private static final int FUNCTION_KEYS = 12;
    private static final int HIGH_COLOR_16BPP = 0x10;
    private static final int RNS_UD_16BPP_SUPPORT = 2;
    private static final int RNS_UD_CS_SUPPORT_ERRINFO_PDU = 1;

    /** The whole frame, TPKT header included. */
    public byte[] encode() {
        WireWriter blocks = new WireWriter()
                .bytes(GccConference.block(CS_CORE, core()))
                .bytes(GccConference.block(CS_SECURITY, security()));
        if (multitransport) {
            blocks.bytes(GccConference.block(CS_MULTITRANSPORT, multitransportFlags()));
        }
        return McsConnect.frame(
                McsConnect.INITIAL,
                new WireWriter()
                        .bytes(Der.element(Der.OCTET_STRING, DOMAIN_SELECTOR))
                        .bytes(Der.element(Der.OCTET_STRING, DOMAIN_SELECTOR))
                        .bytes(Der.element(McsConnect.BOOLEAN, TRUE))
                        .bytes(McsConnect.domainParameters(34, 2, 0, 1, 0, 1, 65535, 2))
                        .bytes(McsConnect.domainParameters(1, 1, 1, 1, 0, 1, 1056, 2))
                        .bytes(McsConnect.domainParameters(65535, 64535, 65535, 1, 0, 1, 65535, 2))
                        .bytes(Der.element(Der.OCTET_STRING, GccConference.request(blocks.toByteArray())))
                        .toByteArray());
    }

    /**
     * 2.2.1.3.2. It names this program and no person, and asks for a small desktop. It claims the newest version,
     * because some servers answer with no newer one than the client's.
     */
    private byte[] core() {
        byte[] name = Arrays.copyOf("RDP Medic".getBytes(StandardCharsets.UTF_16LE), CLIENT_NAME_LENGTH);
        return new WireWriter()
                .i32le(RdpVersion.RDP_10_12.value())
                .u16le(640)
                .u16le(480)
                .u16le(RNS_UD_COLOR_8BPP)
                .u16le(RNS_UD_SAS_DEL)
                .i32le(ENGLISH_US)
                .i32le(CLIENT_BUILD)
                .bytes(name)
                .i32le(IBM_ENHANCED)
                .i32le(0)
                .i32le(FUNCTION_KEYS)
                .bytes(new byte[IME_FILE_NAME_LENGTH])
                .u16le(RNS_UD_COLOR_8BPP)
                .u16le(1)
                .i32le(0)
                .u16le(HIGH_COLOR_16BPP)
                .u16le(RNS_UD_16BPP_SUPPORT)
                .u16le(RNS_UD_CS_SUPPORT_ERRINFO_PDU)
                .bytes(new byte[DIG_PRODUCT_ID_LENGTH])
                .u8(0)
                .u8(0)
                .i32le(selected.value())
                .toByteArray();
    }

    private byte[] security() {
        return new WireWriter().i32le(encryptionMethods).i32le(0).toByteArray();
    }

    private static byte[] multitransportFlags() {
        int all = MultitransportFlags.UDPFECR
                | MultitransportFlags.UDPFECL
                | MultitransportFlags.UDP_PREFERRED
                | MultitransportFlags.SOFTSYNC_TCP_TO_UDP;
        return new WireWriter().i32le(all).toByteArray();
    }

    /** Reads a whole frame, as a server does. */
    public static ConnectInitial parse(byte[] frame) throws MalformedPduException {
        WireReader content = McsConnect.content(frame, McsConnect.INITIAL);
        Der.enter(content, Der.OCTET_STRING);
        Der.enter(content, Der.OCTET_STRING);
        Der.enter(content, McsConnect.BOOLEAN);
        for (int i = 0; i < 3; i++) {
            Der.enter(content, Der.SEQUENCE);
        }
        WireReader userData = Der.enter(content, Der.OCTET_STRING);
        Map<Integer, WireReader> blocks =
                GccConference.blocks(userData.bytes(userData.remaining()), GccConference.CLIENT_KEY);
        if (!blocks.containsKey(CS_CORE) || !blocks.containsKey(CS_SECURITY)) {
            throw new MalformedPduException("CS_CORE or CS_SECURITY is missing");
        }
        WireReader core = blocks.get(CS_CORE);
        core.skip(core.remaining() - 4);
        return new ConnectInitial(
                blocks.get(CS_SECURITY).i32le(),
                new SecurityProtocol(core.i32le()),
                blocks.containsKey(CS_MULTITRANSPORT));
    }
}
