package io.github.rdpmedic.rdp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What the first bytes of an answer look like, when they are no Connection Confirm. */
public enum FirstBytes {
    HTTP("an HTTP server"),
    SSH("an SSH server"),
    TLS("a TLS server"),
    VNC("a VNC server"),
    MAIL_OR_FTP("a mail or FTP server"),
    /** MCS Disconnect Provider Ultimatum, T.125: an RDP server that hangs up. */
    MCS_DISCONNECT("an RDP server that hangs up"),
    OTHER("a service that is not RDP");

    private static final byte[] DISCONNECT_PROVIDER_ULTIMATUM = {3, 0, 0, 9, 2, (byte) 0xF0, (byte) 0x80, 0x21};

    private final String speaker;

    FirstBytes(String speaker) {
        this.speaker = speaker;
    }

    /** Who speaks like this, in English, for the log. */
    public String speaker() {
        return speaker;
    }

    /** @return empty for no bytes at all */
    public static Optional<FirstBytes> of(byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.empty();
        }
        return Optional.of(classify(bytes));
    }

    private static FirstBytes classify(byte[] bytes) {
        int ultimatum = DISCONNECT_PROVIDER_ULTIMATUM.length;
        if (bytes.length >= ultimatum
                && Arrays.equals(bytes, 0, ultimatum, DISCONNECT_PROVIDER_ULTIMATUM, 0, ultimatum)) {
            return MCS_DISCONNECT;
        }
        String text = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        if (text.startsWith("HTTP/") || text.startsWith("<html") || text.startsWith("<!DOC")) {
            return HTTP;
        }
        if (text.startsWith("SSH-")) {
            return SSH;
        }
        if (text.startsWith("RFB ")) {
            return VNC;
        }
        if (text.startsWith("220")) {
            return MAIL_OR_FTP;
        }
        boolean tlsRecord = bytes.length >= 2 && bytes[0] >= 0x14 && bytes[0] <= 0x17 && bytes[1] == 3;
        return tlsRecord ? TLS : OTHER;
    }
}
