package io.github.rdpmedic.rdp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Bytes as a specification prints them, and a CHALLENGE put together without the codec under test. */
final class Bytes {

    static final int UNICODE_NTLM_TARGET_INFO = 0x00800201;
    static final int VERSION = 0x02000000;
    static final int PAYLOAD = 56;

    private Bytes() {}

    /** Spaces and bars are for the eye. */
    static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replaceAll("[ |]", ""));
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] avPair(int id, byte[] value) {
        return little(4 + value.length)
                .putShort((short) id)
                .putShort((short) value.length)
                .put(value)
                .array();
    }

    static byte[] avPair(int id, String text) {
        return avPair(id, text.getBytes(StandardCharsets.UTF_16LE));
    }

    static byte[] avTimestamp(long fileTime) {
        return avPair(7, little(8).putLong(fileTime).array());
    }

    static byte[] challenge(int flags, byte[] targetInfo) {
        return challenge(flags, targetInfo, targetInfo.length, PAYLOAD);
    }

    /** A CHALLENGE of Windows 10.0.20348 that claims this length and offset for its TargetInfo. */
    static byte[] challenge(int flags, byte[] targetInfo, int claimedLength, int claimedOffset) {
        return little(PAYLOAD + targetInfo.length)
                .put("NTLMSSP\0".getBytes(StandardCharsets.US_ASCII))
                .putInt(2)
                .putLong(0)
                .putInt(flags)
                .putLong(0)
                .putLong(0)
                .putShort((short) claimedLength)
                .putShort((short) claimedLength)
                .putInt(claimedOffset)
                .put(hex("0A 00 7C 4F 00 00 00 0F"))
                .put(targetInfo)
                .array();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
