package io.github.rdpmedic.rdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationFailure;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationResponse;
import io.github.rdpmedic.rdp.ConnectionConfirm.NoNegotiationData;
import io.github.rdpmedic.rdp.NtlmChallenge.Name;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server sends, a codec returns a value or throws MalformedPduException, and soon. */
class MutationTest {

    private static final int MUTATIONS = 10_000;
    private static final long SEED = 0x904_0007L;
    private static final int[] AWKWARD = {0, 1, 3, 4, 0x7F, 0x80, 0x81, 0x82, 0xFF, 0x7FFF, 0x8000, 0xFFFF};

    /** Classes and patterns are loaded on the first rounds; that memory is not the mutant's. */
    private static final int WARM_UP = 500;

    /** A claimed length or count must not make a reader allocate what was never sent. */
    private static final long MEMORY_FOR_ONE = 128 * 1024;

    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private interface Codec {
        void read(byte[] bytes) throws MalformedPduException;
    }

    private static final Map<String, Codec> CODECS = Map.ofEntries(
            Map.entry("ConnectionConfirm.parse", ConnectionConfirm::parse),
            Map.entry("TsRequest.parse", MutationTest::readTsRequest),
            Map.entry("NtlmChallenge.parse", NtlmChallenge::parse),
            Map.entry("ConnectionRequest.parse", ConnectionRequest::parse),
            Map.entry("ConnectInitial.parse", ConnectInitial::parse),
            Map.entry("ConnectResponse.parse", ConnectResponse::parse),
            Map.entry("ServerCertificate.parse", ServerCertificate::parse),
            Map.entry("RdpUdpSyn.parse", RdpUdpSyn::parse),
            Map.entry("RdpUdpSynAck.parse", RdpUdpSynAck::parse),
            Map.entry("HttpHead.parse", HttpHead::parse),
            Map.entry("HttpHead.length", bytes -> HttpHead.length(bytes, bytes.length)),
            Map.entry("Tpkt.frameLength", MutationTest::readFrameLength),
            Map.entry("TsRequest.messageLength", MutationTest::readMessageLength),
            Map.entry("FirstBytes.of", FirstBytes::of));

    static Stream<Arguments> serverMessages() {
        byte[] challenge = new NtlmChallenge(
                        Optional.of(true),
                        Map.of(
                                Name.NB_COMPUTER_NAME, "SRV01",
                                Name.NB_DOMAIN_NAME, "CORP",
                                Name.DNS_COMPUTER_NAME, "srv01.corp.example",
                                Name.DNS_DOMAIN_NAME, "corp.example",
                                Name.DNS_TREE_NAME, "corp.example"),
                        Optional.of(Instant.parse("2026-01-02T03:04:05Z")),
                        Optional.of(new NtlmVersion(10, 0, 20348)))
                .encode();
        NegotiationResponseFlags flags = new NegotiationResponseFlags(0x1F);
        return Stream.of(
                Arguments.of("response", new NegotiationResponse(0x1234, flags, SecurityProtocol.HYBRID_EX).encode()),
                Arguments.of(
                        "failure",
                        new NegotiationFailure(0x1234, NegotiationFailureCode.HYBRID_REQUIRED_BY_SERVER).encode()),
                Arguments.of("short confirm", new NoNegotiationData(0x1234).encode()),
                Arguments.of("challenge", challenge),
                Arguments.of("TSRequest", TsRequest.carrying(challenge).encode()),
                Arguments.of(
                        "TSRequest with error",
                        new TsRequest(6, Optional.empty(), OptionalInt.of(0xC000006D)).encode()),
                Arguments.of("connect response", connectResponse()),
                Arguments.of("proprietary certificate", new ServerCertificate.Proprietary(512).encode()),
                Arguments.of(
                        "certificate chain",
                        new ServerCertificate.X509Chain(List.of(new byte[20], new byte[30])).encode()),
                Arguments.of(
                        "SYN+ACK", new RdpUdpSynAck(1, 2, 1232, 1232, OptionalInt.of(RdpUdpSyn.VERSION_2)).encode()),
                Arguments.of(
                        "HTTP head",
                        ("HTTP/1.1 101 Switching Protocols\r\nServer: Microsoft-HTTPAPI/2.0\r\nUpgrade: websocket\r\n"
                                        + "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("client's SYN", new RdpUdpSyn(1).encode()),
                Arguments.of(
                        "client's connect initial",
                        new ConnectInitial(EncryptionMethod.ANY, SecurityProtocol.RDP, true).encode()),
                Arguments.of(
                        "client's request",
                        ConnectionRequest.of(0x0B)
                                .withToken("Cookie: msts=1.2.3")
                                .encode()));
    }

    private static byte[] connectResponse() {
        return new ConnectResponse(
                        0,
                        Optional.of(RdpVersion.RDP_10_7),
                        Optional.of(new ServerSecurityData(
                                EncryptionMethod.RC4_128_BIT.bit(),
                                EncryptionLevel.HIGH,
                                Optional.of(new ServerCertificate.Proprietary(512)))),
                        Optional.of(new MultitransportFlags(MultitransportFlags.UDPFECR)))
                .encode();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("serverMessages")
    void noMutationOfAMessageBreaksACodec(String name, byte[] message) {
        Random random = new Random(SEED);
        int[] understood = new int[1];
        long[] mostMemory = new long[1];
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < MUTATIONS; i++) {
                byte[] mutant = mutate(message, random);
                for (Map.Entry<String, Codec> codec : CODECS.entrySet()) {
                    long before = MEMORY.getCurrentThreadAllocatedBytes();
                    understood[0] += read(codec.getKey(), codec.getValue(), mutant);
                    long used = MEMORY.getCurrentThreadAllocatedBytes() - before;
                    mostMemory[0] = i < WARM_UP ? 0 : Math.max(mostMemory[0], used);
                }
            }
        });
        assertThat(mostMemory[0]).as("bytes allocated for one mutant").isLessThan(MEMORY_FOR_ONE);
        assertThat(understood[0])
                .as("some mutants are still read, so the depths were reached")
                .isPositive();
    }

    private static int read(String name, Codec codec, byte[] mutant) {
        try {
            codec.read(mutant);
            return name.endsWith("parse") ? 1 : 0;
        } catch (MalformedPduException expected) {
            assertThat(expected).hasMessageNotContaining("null");
            return 0;
        } catch (RuntimeException | Error e) {
            throw new AssertionError(name + " broke on " + HexFormat.of().formatHex(mutant), e);
        }
    }

    private static void readTsRequest(byte[] bytes) throws MalformedPduException {
        Optional<byte[]> token = TsRequest.parse(bytes).negoToken();
        if (token.isPresent()) {
            NtlmChallenge.parse(token.get());
        }
    }

    private static void readFrameLength(byte[] bytes) throws MalformedPduException {
        for (int count = 0; count <= Math.min(bytes.length, 6); count++) {
            OptionalInt length = Tpkt.frameLength(bytes, count);
            assertThat(length.orElse(5)).isBetween(5, Tpkt.MAX_LENGTH);
        }
    }

    private static void readMessageLength(byte[] bytes) throws MalformedPduException {
        for (int count = 0; count <= Math.min(bytes.length, 6); count++) {
            OptionalInt length = TsRequest.messageLength(bytes, count);
            assertThat(length.orElse(2)).isBetween(2, TsRequest.MAX_LENGTH);
        }
    }

    private static byte[] mutate(byte[] message, Random random) {
        byte[] mutant = message.clone();
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            mutant = switch (random.nextInt(4)) {
                case 0 -> flipped(mutant, random);
                case 1 -> Arrays.copyOf(mutant, random.nextInt(mutant.length + 1));
                case 2 -> inserted(mutant, random);
                default -> withAwkwardLength(mutant, random);
            };
        }
        return random.nextBoolean() ? mutant : repaired(mutant);
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static byte[] inserted(byte[] bytes, Random random) {
        byte[] extra = new byte[1 + random.nextInt(8)];
        random.nextBytes(extra);
        int at = random.nextInt(bytes.length + 1);
        return Bytes.join(Arrays.copyOf(bytes, at), extra, Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private static byte[] withAwkwardLength(byte[] bytes, Random random) {
        int value = AWKWARD[random.nextInt(AWKWARD.length)];
        int at = random.nextInt(bytes.length + 1);
        boolean big = random.nextBoolean();
        for (int i = at; i < Math.min(at + 2, bytes.length); i++) {
            bytes[i] = (byte) ((i == at) == big ? value >> 8 : value);
        }
        return bytes;
    }

    /** Puts the outer length right again, so that the inner ones are reached. */
    private static byte[] repaired(byte[] bytes) {
        if (bytes.length >= 4 && bytes[0] == 3) {
            bytes[2] = (byte) (bytes.length >> 8);
            bytes[3] = (byte) bytes.length;
        } else if (bytes.length >= 4 && bytes[0] == 0x30 && bytes[1] == (byte) 0x82) {
            bytes[2] = (byte) ((bytes.length - 4) >> 8);
            bytes[3] = (byte) (bytes.length - 4);
        }
        return bytes;
    }
}
