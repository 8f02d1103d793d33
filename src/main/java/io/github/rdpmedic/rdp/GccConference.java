package io.github.rdpmedic.rdp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * GCC Conference Create, T.124 section 8.7, which wraps the settings blocks of both sides,
 * [MS-RDPBCGR] 2.2.1.3.1 and 2.2.1.4.1.
 */
final class GccConference {

    /** H.221 non-standard key of the client. */
    static final byte[] CLIENT_KEY = "Duca".getBytes(StandardCharsets.US_ASCII);

    /** H.221 non-standard key of the server. */
    static final byte[] SERVER_KEY = "McDn".getBytes(StandardCharsets.US_ASCII);

    private static final int BLOCK_HEADER = 4;

    /** ConnectData with the object identifier of T.124: {itu-t recommendation t 124 version(0) 1}. */
    private static final byte[] T124 = {0, 5, 0, 0x14, 0x7C, 0, 1};

    /** ConferenceCreateRequest with user data, a conference called "1", one set of user data with an H.221 key. */
    private static final byte[] CREATE_REQUEST = {0, 8, 0, 0x10, 0, 1, (byte) 0xC0, 0};

    /** ConferenceCreateResponse of node 31219 with tag 1 and result success, one set with an H.221 key. */
    private static final byte[] CREATE_RESPONSE = {0x14, 0x76, 0x0A, 1, 1, 0, 1, (byte) 0xC0, 0};

    private GccConference() {}

    static byte[] request(byte[] blocks) {
        return conference(CREATE_REQUEST, CLIENT_KEY, blocks);
    }

    static byte[] response(byte[] blocks) {
        return conference(CREATE_RESPONSE, SERVER_KEY, blocks);
    }

    private static byte[] conference(byte[] pdu, byte[] key, byte[] blocks) {
        byte[] content = new WireWriter()
                .bytes(pdu)
                .bytes(key)
                .bytes(Per.withLength(blocks))
                .toByteArray();
        return new WireWriter().bytes(T124).bytes(Per.withLength(content)).toByteArray();
    }

    static byte[] block(int type, byte[] content) {
        return new WireWriter()
                .u16le(type)
                .u16le(BLOCK_HEADER + content.length)
                .bytes(content)
                .toByteArray();
    }

    /**
     * The settings blocks behind the key, by type. They are found by the key because servers disagree on the
     * lengths before it.
     */
    static Map<Integer, WireReader> blocks(byte[] userData, byte[] key) throws MalformedPduException {
        WireReader reader = new WireReader(userData);
        reader.skip(endOf(key, userData).orElseThrow(() -> new MalformedPduException("no H.221 key in the user data")));
        WireReader blocks = reader.slice(Per.length(reader));
        Map<Integer, WireReader> byType = new HashMap<>();
        while (blocks.remaining() > 0) {
            int type = blocks.u16le();
            int length = blocks.u16le();
            if (length < BLOCK_HEADER) {
                throw new MalformedPduException("a settings block of length " + length);
            }
            if (byType.put(type, blocks.slice(length - BLOCK_HEADER)) != null) {
                throw new MalformedPduException("settings block 0x%04x twice".formatted(type));
            }
        }
        return byType;
    }

    private static Optional<Integer> endOf(byte[] key, byte[] bytes) {
        for (int start = 0; start + key.length <= bytes.length; start++) {
            if (Arrays.equals(bytes, start, start + key.length, key, 0, key.length)) {
                return Optional.of(start + key.length);
            }
        }
        return Optional.empty();
    }
}
