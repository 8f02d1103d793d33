package io.github.rdpmedic.rdp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * NTLM NEGOTIATE_MESSAGE, [MS-NLMP] 2.2.1.1. It names no user, no domain and no workstation; the host
 * answers it with a CHALLENGE before anybody has logged on or tried to.
 */
public final class NtlmNegotiate {

    static final int MESSAGE_TYPE = 1;

    private static final byte[] SIGNATURE = "NTLMSSP\0".getBytes(StandardCharsets.US_ASCII);

    /** VERSION asks for the host's build, REQUEST_TARGET for its names. */
    private static final int FLAGS = NtlmFlag.NEGOTIATE_56
            | NtlmFlag.NEGOTIATE_KEY_EXCH
            | NtlmFlag.NEGOTIATE_128
            | NtlmFlag.NEGOTIATE_VERSION
            | NtlmFlag.NEGOTIATE_EXTENDED_SESSIONSECURITY
            | NtlmFlag.NEGOTIATE_ALWAYS_SIGN
            | NtlmFlag.NEGOTIATE_NTLM
            | NtlmFlag.NEGOTIATE_LM_KEY
            | NtlmFlag.NEGOTIATE_SEAL
            | NtlmFlag.NEGOTIATE_SIGN
            | NtlmFlag.REQUEST_TARGET
            | NtlmFlag.NEGOTIATE_OEM
            | NtlmFlag.NEGOTIATE_UNICODE;

    private NtlmNegotiate() {}

    /** Whether these bytes are a message of this type, whatever is in it; for a server. */
    public static boolean isOne(byte[] message) {
        byte[] start = new WireWriter().bytes(SIGNATURE).i32le(MESSAGE_TYPE).toByteArray();
        return message.length >= start.length && Arrays.equals(message, 0, start.length, start, 0, start.length);
    }

    /** 40 bytes, always the same. */
    public static byte[] encode() {
        return new WireWriter()
                .bytes(SIGNATURE)
                .i32le(MESSAGE_TYPE)
                .i32le(FLAGS)
                .i64le(0)
                .i64le(0)
                .bytes(new NtlmVersion(10, 0, 17763).encode())
                .toByteArray();
    }
}
