package io.github.rdpmedic.rdp;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * NTLM CHALLENGE_MESSAGE, [MS-NLMP] 2.2.1.2: who the host says it is, before any logon.
 *
 * @param domainMember from TARGET_TYPE_DOMAIN and TARGET_TYPE_SERVER; empty when neither is set
 * @param names the names in TargetInfo that are present
 * @param timestamp the host's clock, MsvAvTimestamp
 */
public record NtlmChallenge(
        Optional<Boolean> domainMember,
        Map<Name, String> names,
        Optional<Instant> timestamp,
        Optional<NtlmVersion> version) {

    /** AV_PAIR ids of names, [MS-NLMP] 2.2.2.1. */
    public enum Name {
        NB_COMPUTER_NAME(1),
        NB_DOMAIN_NAME(2),
        DNS_COMPUTER_NAME(3),
        DNS_DOMAIN_NAME(4),
        DNS_TREE_NAME(5);

        private final int avId;

        Name(int avId) {
            this.avId = avId;
        }

        static Optional<Name> of(int avId) {
            return Arrays.stream(values()).filter(name -> name.avId == avId).findFirst();
        }
    }

    private static final byte[] SIGNATURE = "NTLMSSP\0".getBytes(StandardCharsets.US_ASCII);
    private static final int MESSAGE_TYPE = 2;
    private static final int PAYLOAD_OFFSET = 56;
    private static final int AV_EOL = 0;
    private static final int AV_TIMESTAMP = 7;

    public NtlmChallenge {
        names = Map.copyOf(names);
    }

    public Optional<String> name(Name name) {
        return Optional.ofNullable(names.get(name));
    }

    public static NtlmChallenge parse(byte[] message) throws MalformedPduException {
        WireReader reader = new WireReader(message);
        if (!Arrays.equals(reader.bytes(SIGNATURE.length), SIGNATURE) || reader.i32le() != MESSAGE_TYPE) {
            throw new MalformedPduException("not an NTLM CHALLENGE");
        }
        reader.skip(8);
        int flags = reader.i32le();
        reader.skip(16);
        byte[] targetInfo = field(message, reader);
        Optional<NtlmVersion> version = (flags & NtlmFlag.NEGOTIATE_VERSION) != 0 && reader.remaining() >= 8
                ? Optional.of(NtlmVersion.parse(reader))
                : Optional.empty();
        return withTargetInfo(domainMember(flags), version, new WireReader(targetInfo));
    }

    /** A length, a capacity and an offset from the start of the message; every one is the sender's claim. */
    private static byte[] field(byte[] message, WireReader reader) throws MalformedPduException {
        int length = reader.u16le();
        reader.skip(2);
        int offset = reader.i32le();
        if (length == 0) {
            return new byte[0];
        }
        if (offset < 0 || offset > message.length || length > message.length - offset) {
            throw new MalformedPduException("TargetInfo lies outside the message");
        }
        return Arrays.copyOfRange(message, offset, offset + length);
    }

    private static Optional<Boolean> domainMember(int flags) {
        if ((flags & NtlmFlag.TARGET_TYPE_DOMAIN) != 0) {
            return Optional.of(true);
        }
        return (flags & NtlmFlag.TARGET_TYPE_SERVER) != 0 ? Optional.of(false) : Optional.empty();
    }

    private static NtlmChallenge withTargetInfo(
            Optional<Boolean> domainMember, Optional<NtlmVersion> version, WireReader pairs)
            throws MalformedPduException {
        Map<Name, String> names = new EnumMap<>(Name.class);
        Optional<Instant> timestamp = Optional.empty();
        while (pairs.remaining() >= 4) {
            int id = pairs.u16le();
            WireReader value = pairs.slice(pairs.u16le());
            if (id == AV_EOL) {
                break;
            }
            if (id == AV_TIMESTAMP) {
                timestamp = FileTime.toInstant(value.i64le());
            }
            Optional<Name> name = Name.of(id);
            if (name.isPresent()) {
                String text = new String(value.bytes(value.remaining()), StandardCharsets.UTF_16LE);
                if (!text.isEmpty()) {
                    names.put(name.get(), text);
                }
            }
        }
        return new NtlmChallenge(domainMember, names, timestamp, version);
    }

    /** The message as a server sends it. */
    public byte[] encode() {
        byte[] targetInfo = encodeTargetInfo();
        int flags = NtlmFlag.NEGOTIATE_UNICODE | NtlmFlag.NEGOTIATE_NTLM | NtlmFlag.NEGOTIATE_TARGET_INFO;
        flags |= version.isPresent() ? NtlmFlag.NEGOTIATE_VERSION : 0;
        flags |= domainMember
                .map(member -> member ? NtlmFlag.TARGET_TYPE_DOMAIN : NtlmFlag.TARGET_TYPE_SERVER)
                .orElse(0);
        return new WireWriter()
                .bytes(SIGNATURE)
                .i32le(MESSAGE_TYPE)
                .u16le(0)
                .u16le(0)
                .i32le(PAYLOAD_OFFSET)
                .i32le(flags)
                .i64le(0x0123456789ABCDEFL)
                .i64le(0)
                .u16le(targetInfo.length)
                .u16le(targetInfo.length)
                .i32le(PAYLOAD_OFFSET)
                .bytes(version.map(NtlmVersion::encode).orElse(new byte[8]))
                .bytes(targetInfo)
                .toByteArray();
    }

    private byte[] encodeTargetInfo() {
        WireWriter pairs = new WireWriter();
        for (Name name : Name.values()) {
            name(name)
                    .map(text -> text.getBytes(StandardCharsets.UTF_16LE))
                    .ifPresent(
                            bytes -> pairs.u16le(name.avId).u16le(bytes.length).bytes(bytes));
        }
        timestamp.ifPresent(instant -> pairs.u16le(AV_TIMESTAMP).u16le(8).i64le(FileTime.fromInstant(instant)));
        return pairs.u16le(AV_EOL).u16le(0).toByteArray();
    }
}
