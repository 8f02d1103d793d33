package io.github.rdpmedic.rdp;

import static io.github.rdpmedic.rdp.Bytes.PAYLOAD;
import static io.github.rdpmedic.rdp.Bytes.UNICODE_NTLM_TARGET_INFO;
import static io.github.rdpmedic.rdp.Bytes.VERSION;
import static io.github.rdpmedic.rdp.Bytes.avPair;
import static io.github.rdpmedic.rdp.Bytes.avTimestamp;
import static io.github.rdpmedic.rdp.Bytes.challenge;
import static io.github.rdpmedic.rdp.Bytes.hex;
import static io.github.rdpmedic.rdp.Bytes.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rdpmedic.rdp.NtlmChallenge.Name;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NtlmChallengeTest {

    private static final int FLAGS = UNICODE_NTLM_TARGET_INFO | VERSION;
    private static final int TARGET_TYPE_DOMAIN = 0x00010000;
    private static final int TARGET_TYPE_SERVER = 0x00020000;
    private static final byte[] EOL = avPair(0, "");

    /** 2026-01-02T03:04:05.0000006Z. */
    private static final long FILE_TIME = (1_767_323_045L + 11_644_473_600L) * 10_000_000L + 6;

    private static final byte[] ALL_PAIRS = join(
            avPair(2, "CORP"),
            avPair(1, "SRV01"),
            avPair(4, "corp.example"),
            avPair(3, "srv01.corp.example"),
            avPair(5, "example"),
            avPair(6, hex("02 00 00 00")),
            avTimestamp(FILE_TIME),
            avPair(8, new byte[48]),
            avPair(9, "TERMSRV/srv01"),
            avPair(10, new byte[16]),
            avPair(0x7777, "later"),
            EOL);

    @Test
    void everyNameTheClockAndTheBuildAreRead() throws Exception {
        NtlmChallenge read = NtlmChallenge.parse(challenge(FLAGS | TARGET_TYPE_DOMAIN, ALL_PAIRS));
        assertThat(read.names())
                .isEqualTo(Map.of(
                        Name.NB_COMPUTER_NAME, "SRV01",
                        Name.NB_DOMAIN_NAME, "CORP",
                        Name.DNS_COMPUTER_NAME, "srv01.corp.example",
                        Name.DNS_DOMAIN_NAME, "corp.example",
                        Name.DNS_TREE_NAME, "example"));
        assertThat(read.timestamp()).contains(Instant.parse("2026-01-02T03:04:05.000000600Z"));
        assertThat(read.version()).contains(new NtlmVersion(10, 0, 20348));
        assertThat(read.domainMember()).contains(true);
    }

    /** [MS-NLMP] 4.2.4.3. */
    @Test
    void theSampleOfTheSpecificationIsUnderstood() throws Exception {
        NtlmChallenge read = NtlmChallenge.parse(hex("4e544c4d53535000 02000000 0c000c0038000000 33828ae2"
                + "0123456789abcdef 0000000000000000 2400240044000000 060070170000000f"
                + "530065007200760065007200 02000c0044006f006d00610069006e00"
                + "01000c00530065007200760065007200 00000000"));
        assertThat(read.names()).isEqualTo(Map.of(Name.NB_DOMAIN_NAME, "Domain", Name.NB_COMPUTER_NAME, "Server"));
        assertThat(read.domainMember()).contains(false);
        assertThat(read.version()).contains(new NtlmVersion(6, 0, 6000));
        assertThat(read.timestamp()).isEmpty();
    }

    @Test
    void domainAndWorkgroupAreToldByTheTargetType() throws Exception {
        assertThat(NtlmChallenge.parse(challenge(FLAGS, EOL)).domainMember()).isEmpty();
        assertThat(NtlmChallenge.parse(challenge(FLAGS | TARGET_TYPE_DOMAIN, EOL))
                        .domainMember())
                .contains(true);
        assertThat(NtlmChallenge.parse(challenge(FLAGS | TARGET_TYPE_SERVER, EOL))
                        .domainMember())
                .contains(false);
    }

    @Test
    void withoutItsFlagTheVersionIsNotBelieved() throws Exception {
        assertThat(NtlmChallenge.parse(challenge(UNICODE_NTLM_TARGET_INFO, EOL)).version())
                .isEmpty();
    }

    @Test
    void aChallengeThatEndsBeforeTheVersionStillCounts() throws Exception {
        byte[] old = Arrays.copyOf(challenge(FLAGS, EOL, 0, 0), 48);
        assertThat(NtlmChallenge.parse(old).version()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BÜRO-PC", "受付", "ПК-1", "😀", "a\u202Eb", "\u0000", " "})
    void namesBeyondAsciiReadBack(String name) throws Exception {
        byte[] pairs = join(avPair(1, name), EOL);
        assertThat(NtlmChallenge.parse(challenge(FLAGS, pairs)).name(Name.NB_COMPUTER_NAME))
                .contains(name);
    }

    @Test
    void anEmptyNameIsNoName() throws Exception {
        assertThat(NtlmChallenge.parse(challenge(FLAGS, join(avPair(1, ""), EOL)))
                        .name(Name.NB_COMPUTER_NAME))
                .isEmpty();
    }

    @Test
    void aNameOfOddLengthKeepsItsWholeCharacters() throws Exception {
        byte[] pairs = join(avPair(1, hex("41 00 42")), avPair(2, "CORP"), EOL);
        NtlmChallenge read = NtlmChallenge.parse(challenge(FLAGS, pairs));
        assertThat(read.name(Name.NB_COMPUTER_NAME).orElseThrow())
                .startsWith("A")
                .hasSize(2);
        assertThat(read.name(Name.NB_DOMAIN_NAME)).contains("CORP");
    }

    @Test
    void pairsBehindTheEndMarkAreNotRead() throws Exception {
        byte[] pairs = join(avPair(1, "A"), EOL, avPair(2, "B"));
        assertThat(NtlmChallenge.parse(challenge(FLAGS, pairs)).names()).containsOnlyKeys(Name.NB_COMPUTER_NAME);
    }

    @Test
    void aListWithoutEndMarkIsReadToItsEnd() throws Exception {
        assertThat(NtlmChallenge.parse(challenge(FLAGS, avPair(1, "A"))).name(Name.NB_COMPUTER_NAME))
                .contains("A");
    }

    @Test
    void noTargetInfoIsNoNames() throws Exception {
        assertThat(NtlmChallenge.parse(challenge(FLAGS, new byte[0])).names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4,57", "5,56", "65535,56", "4,-1", "4,2147483647", "4,-2147483648", "1,60", "4,61"})
    void targetInfoOutsideTheMessageIsMalformed(int length, int offset) {
        byte[] message = challenge(FLAGS, EOL, length, offset);
        assertThatThrownBy(() -> NtlmChallenge.parse(message)).isInstanceOf(MalformedPduException.class);
    }

    @Test
    void targetInfoInsideTheHeaderIsHarmless() throws Exception {
        byte[] message = challenge(FLAGS, EOL, 4, PAYLOAD - 24);
        assertThat(NtlmChallenge.parse(message).names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01 00 02 00 41", "01 00 ff ff 41 00", "07 00 04 00 01 02 03 04", "07 00 00 00"})
    void aPairThatIsTooShortIsMalformed(String pair) {
        byte[] message = challenge(FLAGS, hex(pair));
        assertThatThrownBy(() -> NtlmChallenge.parse(message)).isInstanceOf(MalformedPduException.class);
    }

    @Test
    void otherNtlmMessagesAndOtherBytesAreMalformed() {
        assertThatThrownBy(() -> NtlmChallenge.parse(NtlmNegotiate.encode())).isInstanceOf(MalformedPduException.class);
        assertThatThrownBy(() -> NtlmChallenge.parse(new byte[64])).isInstanceOf(MalformedPduException.class);
    }

    @Test
    void aChallengeCutAnywhereIsMalformed() {
        byte[] whole = challenge(FLAGS, ALL_PAIRS);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> NtlmChallenge.parse(cut))
                    .as("cut after %d bytes", length)
                    .isInstanceOf(MalformedPduException.class);
        }
    }

    @Test
    void whatAServerWritesReadsBack() throws Exception {
        NtlmChallenge sent = new NtlmChallenge(
                Optional.of(false),
                Map.of(Name.NB_COMPUTER_NAME, "BÜRO-PC", Name.DNS_TREE_NAME, "example"),
                Optional.of(Instant.parse("2026-01-02T03:04:05.123456700Z")),
                Optional.of(new NtlmVersion(10, 0, 26100)));
        assertThat(NtlmChallenge.parse(sent.encode())).isEqualTo(sent);
        NtlmChallenge bare = new NtlmChallenge(Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
        assertThat(NtlmChallenge.parse(bare.encode())).isEqualTo(bare);
    }

    @ParameterizedTest
    @CsvSource({
        "1,1601-01-01T00:00:00.000000100Z",
        "116444736000000000,1970-01-01T00:00:00Z",
        "2650467743999999999,9999-12-31T23:59:59.999999900Z"
    })
    void aFileTimeUpToTheYear9999IsAnInstant(long fileTime, String instant) throws Exception {
        byte[] pairs = join(avTimestamp(fileTime), EOL);
        assertThat(NtlmChallenge.parse(challenge(FLAGS, pairs)).timestamp()).contains(Instant.parse(instant));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, Long.MIN_VALUE + 1, 2_650_467_744_000_000_000L, Long.MAX_VALUE})
    void zeroAndAFileTimeOutsideTheCalendarAreNoTimes(long fileTime) throws Exception {
        byte[] pairs = join(avTimestamp(fileTime), EOL);
        assertThat(NtlmChallenge.parse(challenge(FLAGS, pairs)).timestamp()).isEmpty();
    }
}
