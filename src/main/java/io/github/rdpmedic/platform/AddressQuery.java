package io.github.rdpmedic.platform;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A DNS question for the addresses of a name, RFC 1035 section 4, and what its answer says. Bytes in and out; no
 * socket.
 *
 * @param id 0 to 65535
 * @param name in its ASCII form
 */
record AddressQuery(int id, String name, Type type) {

    /** RFC 1035 section 3.2.2, RFC 3596 section 2.1. */
    enum Type {
        A(1, 4),
        AAAA(28, 16);

        private final int code;
        private final int length;

        Type(int code, int length) {
            this.code = code;
            this.length = length;
        }
    }

    static final int NOERROR = 0;
    static final int NXDOMAIN = 3;

    private static final int CLASS_IN = 1;
    private static final int RECURSION_DESIRED = 0x0100;
    private static final int RESPONSE = 0x8000;
    private static final int TRUNCATED = 0x0200;
    private static final int RESPONSE_CODE = 0x000F;
    private static final int POINTER = 0xC0;
    private static final int LONGEST_LABEL = 63;

    /** @param responseCode RFC 1035 section 4.1.1 */
    record Reply(int responseCode, boolean truncated, Set<InetAddress> addresses) {}

    /** @throws IllegalArgumentException when no DNS message can carry the name */
    byte[] encode() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(shorts(id, RECURSION_DESIRED, 1, 0, 0, 0));
        for (String label : name.split("\\.")) {
            byte[] bytes = label.getBytes(StandardCharsets.US_ASCII);
            if (bytes.length == 0 || bytes.length > LONGEST_LABEL) {
                throw new IllegalArgumentException("not a DNS name");
            }
            out.write(bytes.length);
            out.writeBytes(bytes);
        }
        out.write(0);
        out.writeBytes(shorts(type.code, CLASS_IN));
        return out.toByteArray();
    }

    private static byte[] shorts(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(2 * values.length);
        for (int value : values) {
            buffer.putShort((short) value);
        }
        return buffer.array();
    }

    /** Empty for a packet that does not answer this question, or makes no sense. */
    Optional<Reply> read(byte[] packet, int length) {
        ByteBuffer in = ByteBuffer.wrap(packet, 0, length);
        try {
            if (Short.toUnsignedInt(in.getShort()) != id) {
                return Optional.empty();
            }
            int flags = Short.toUnsignedInt(in.getShort());
            int questions = in.getShort();
            int answers = Short.toUnsignedInt(in.getShort());
            in.getInt();
            if ((flags & RESPONSE) == 0 || questions != 1 || !repeatsQuestion(in)) {
                return Optional.empty();
            }
            Set<InetAddress> addresses = new LinkedHashSet<>();
            for (int i = 0; i < answers; i++) {
                address(in).ifPresent(addresses::add);
            }
            return Optional.of(new Reply(flags & RESPONSE_CODE, (flags & TRUNCATED) != 0, addresses));
        } catch (BufferUnderflowException | IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    /** Names are compared without case, RFC 4343. */
    private boolean repeatsQuestion(ByteBuffer in) {
        byte[] asked = encode();
        byte[] repeated = new byte[asked.length - 12];
        in.get(repeated);
        return text(repeated).equalsIgnoreCase(text(Arrays.copyOfRange(asked, 12, asked.length)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Aliases come before the addresses that they lead to; whose name a record bears is of no interest. */
    private Optional<InetAddress> address(ByteBuffer in) {
        skipName(in);
        int recordType = Short.toUnsignedInt(in.getShort());
        in.getShort();
        in.getInt();
        byte[] data = new byte[Short.toUnsignedInt(in.getShort())];
        in.get(data);
        if (recordType != type.code || data.length != type.length) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByAddress(data));
        } catch (UnknownHostException neverForTheseLengths) {
            throw new IllegalStateException(neverForTheseLengths);
        }
    }

    private static void skipName(ByteBuffer in) {
        int length = Byte.toUnsignedInt(in.get());
        while (length != 0) {
            if ((length & POINTER) == POINTER) {
                in.get();
                return;
            }
            in.position(in.position() + length);
            length = Byte.toUnsignedInt(in.get());
        }
    }
}
