package io.github.rdpmedic.probe;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * A question for the IPv4 address of a name, RFC 1035 section 4, and the response code of its answer: enough to
 * tell whether a name server works. The addresses themselves come from the system's own resolver.
 *
 * @param id 0 to 65535
 */
record DnsQuestion(int id, String name) {

    static final int NOERROR = 0;
    static final int NXDOMAIN = 3;

    private static final int HEADER = 12;
    private static final int MAX_LABEL = 63;
    private static final int RECURSION_DESIRED = 0x01;
    private static final int RESPONSE = 0x80;
    private static final int TYPE_A = 1;
    private static final int CLASS_IN = 1;

    byte[] encode() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) (id >>> 8), (byte) id, RECURSION_DESIRED, 0, 0, 1, 0, 0, 0, 0, 0, 0});
        for (String label : name.split("\\.")) {
            byte[] bytes = label.getBytes(StandardCharsets.US_ASCII);
            int length = Math.min(bytes.length, MAX_LABEL);
            if (length > 0) {
                out.write(length);
                out.write(bytes, 0, length);
            }
        }
        out.writeBytes(new byte[] {0, 0, TYPE_A, 0, CLASS_IN});
        return out.toByteArray();
    }

    /** The response code of a packet that answers this question. */
    OptionalInt responseCode(byte[] packet, int length) {
        boolean answers =
                length >= HEADER && ((packet[0] & 0xFF) << 8 | packet[1] & 0xFF) == id && (packet[2] & RESPONSE) != 0;
        return answers ? OptionalInt.of(packet[3] & 0x0F) : OptionalInt.empty();
    }
}
