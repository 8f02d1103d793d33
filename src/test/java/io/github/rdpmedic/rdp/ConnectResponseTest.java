package io.github.rdpmedic.rdp;

import static io.github.rdpmedic.rdp.Bytes.hex;
import static io.github.rdpmedic.rdp.Bytes.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectResponseTest {

    private static final String T124 = "00 05 00 14 7C 00 01";
    private static final String CREATE_RESPONSE = "14 76 0A 01 01 00 01 C0 00 4D 63 44 6E";
    private static final String SC_CORE = "01 0C 0C 00 04 00 08 00 00 00 00 00";
    private static final String SC_NET = "03 0C 08 00 EB 03 00 00";

    /** What a server sends, put together without the codec under test. The claimed conference length is Windows' 2A. */
    private static byte[] response(String... blocks) {
        byte[] settings = join(Arrays.stream(blocks).map(Bytes::hex).toArray(byte[][]::new));
        byte[] userData = join(hex(T124), hex("2A"), hex(CREATE_RESPONSE), perLength(settings), settings);
        byte[] content = join(
                hex("0A 01 00 | 02 01 00 | 30 1A 020122 020103 020100 020101 020100 020101 020300FFF8 020102 | 04 82"),
                u16(userData.length),
                userData);
        byte[] mcs = join(hex("02 F0 80 7F 66 82"), u16(content.length), content);
        return join(hex("03 00"), u16(mcs.length + 4), mcs);
    }

    private static byte[] perLength(byte[] settings) {
        return settings.length < 0x80 ? new byte[] {(byte) settings.length} : u16(0x8000 | settings.length);
    }

    private static byte[] u16(int value) {
        return new byte[] {(byte) (value >> 8), (byte) value};
    }

    /** A proprietary certificate whose key states these bits and has a modulus of these bytes, in hexadecimal. */
    private static String scSecurity(int bits, int modulusBytes) {
        byte[] key = join(
                hex("52 53 41 31"),
                little(modulusBytes),
                little(bits),
                little(bits / 8 - 1),
                hex("01 00 01 00"),
                new byte[modulusBytes]);
        byte[] certificate = join(
                hex("01 00 00 00 | 01 00 00 00 | 01 00 00 00 | 06 00"),
                little16(key.length),
                key,
                hex("08 00 48 00"),
                new byte[72]);
        byte[] content = join(
                hex("02 00 00 00 | 02 00 00 00 | 20 00 00 00"), little(certificate.length), new byte[32], certificate);
        return HexFormat.of().formatHex(join(hex("02 0C"), little16(content.length + 4), content));
    }

    private static byte[] little(int value) {
        return join(little16(value), little16(value >>> 16));
    }

    private static byte[] little16(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8)};
    }

    @Test
    void levelMethodVersionAndKeyAreRead() throws Exception {
        ConnectResponse response =
                ConnectResponse.parse(response(SC_CORE, SC_NET, scSecurity(2048, 264), "08 0C 08 00 05 01 00 00"));

        assertThat(response.result()).isZero();
        assertThat(response.version().orElseThrow().shortName()).isEqualTo("5.0-8.1");
        ServerSecurityData security = response.security().orElseThrow();
        assertThat(EncryptionMethod.of(security.encryptionMethod())).contains(EncryptionMethod.RC4_128_BIT);
        assertThat(security.level()).isEqualTo(EncryptionLevel.CLIENT_COMPATIBLE);
        assertThat(security.certificate()).contains(new ServerCertificate.Proprietary(2048));
        assertThat(response.multitransport().orElseThrow().officialNames())
                .containsExactly("TRANSPORTTYPE_UDPFECR", "TRANSPORTTYPE_UDPFECL", "TRANSPORTTYPE_UDP_PREFERRED");
    }

    @Test
    void withoutEncryptionThereIsNoCertificate() throws Exception {
        for (String block :
                List.of("02 0C 0C 00 00000000 00000000", "02 0C 14 00 00000000 00000000 00000000 00000000")) {
            ServerSecurityData security =
                    ConnectResponse.parse(response(SC_CORE, block)).security().orElseThrow();
            assertThat(security).isEqualTo(new ServerSecurityData(0, EncryptionLevel.NONE, Optional.empty()));
        }
    }

    @Test
    void aChainOfCertificatesIsKeptAsItCame() throws Exception {
        String chain = "02 00 00 80 | 02 00 00 00 | 02 00 00 00 AA BB | 01 00 00 00 CC";
        ServerCertificate certificate = ServerCertificate.parse(hex(chain));
        assertThat(((ServerCertificate.X509Chain) certificate).certificates()).containsExactly(hex("AA BB"), hex("CC"));
    }

    @Test
    void aKindOfCertificateOfTomorrowSurvives() throws Exception {
        assertThat(ServerCertificate.parse(hex("07 00 00 80"))).isEqualTo(new ServerCertificate.OfVersion(7));
    }

    @Test
    void aRefusalIsAResultWithoutSettings() throws Exception {
        ConnectResponse response = ConnectResponse.parse(hex("03 00 00 0D 02 F0 80 7F 66 03 0A 01 0E"));
        assertThat(response).isEqualTo(new ConnectResponse(14, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void itReadsBack() throws Exception {
        ConnectResponse response = new ConnectResponse(
                0,
                Optional.of(RdpVersion.RDP_10_7),
                Optional.of(new ServerSecurityData(
                        EncryptionMethod.FIPS.bit(),
                        EncryptionLevel.FIPS,
                        Optional.of(new ServerCertificate.Proprietary(512)))),
                Optional.of(new MultitransportFlags(MultitransportFlags.SOFTSYNC_TCP_TO_UDP)));
        assertThat(ConnectResponse.parse(response.encode())).isEqualTo(response);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aBlockShorterThanItsHeaderIsMalformedAndNotReadForEver(int length) {
        byte[] message = response(SC_CORE, "03 0C 0%d 00".formatted(length));
        assertThatThrownBy(() -> ConnectResponse.parse(message))
                .isInstanceOf(MalformedPduException.class)
                .hasMessageContaining("length " + length);
    }

    @ParameterizedTest
    @CsvSource({
        "03 0C 05 00",
        "03 0C FF FF",
        SC_CORE,
        "02 0C 08 00 01 00 00 00",
        "02 0C 14 00 02000000 02000000 FFFFFFFF 00000000",
        "02 0C 14 00 02000000 02000000 00000000 FFFFFF7F",
        "02 0C 18 00 02000000 02000000 00000000 04000000 01000000",
        "02 0C 1C 00 02000000 02000000 00000000 08000000 02000000 FFFFFF7F",
        "02 0C 1C 00 02000000 02000000 00000000 08000000 02000000 00000000",
        "08 0C 04 00"
    })
    void aBlockThatClaimsMoreThanThereIsOrComesTwiceIsMalformed(String block) {
        byte[] message = response(SC_CORE, block);
        assertThatThrownBy(() -> ConnectResponse.parse(message)).isInstanceOf(MalformedPduException.class);
    }

    @ParameterizedTest
    @CsvSource({"513, 64", "2147483647, 264", "0, 72", "-1, 72"})
    void aKeyCannotHaveMoreBitsThanItsModulus(int bits, int modulusBytes) {
        byte[] message = response(SC_CORE, scSecurity(bits, modulusBytes));
        assertThatThrownBy(() -> ConnectResponse.parse(message)).isInstanceOf(MalformedPduException.class);
    }

    @Test
    void userDataWithoutTheKeyOfAServerIsMalformed() {
        byte[] message = response(SC_CORE);
        int key = message.length - hex(SC_CORE).length - 5;
        message[key] = 'X';
        assertThatThrownBy(() -> ConnectResponse.parse(message)).hasMessageContaining("no H.221 key");
    }

    @Test
    void cutAnywhereItIsMalformed() {
        byte[] whole = response(SC_CORE, SC_NET, scSecurity(512, 72));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ConnectResponse.parse(cut)).isInstanceOf(MalformedPduException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0x00080001, 4.0",
        "0x00080004, 5.0-8.1",
        "0x00080005, 10.0",
        "0x0008000C, 10.7",
        "0x00080011, 10.12",
        "0x00080012, 0x00080012",
        "0x00080000, 0x00080000"
    })
    void versionsHaveTheNamesPeopleKnow(String value, String name) {
        assertThat(new RdpVersion(Integer.decode(value)).shortName()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"0, none", "1, low", "2, client-compatible", "3, high", "4, fips", "5, 0x00000005", "-1, 0xffffffff"})
    void levelsHaveNames(int value, String name) {
        assertThat(new EncryptionLevel(value).shortName()).isEqualTo(name);
    }

    @Test
    void allMethodsTogetherAre1B() {
        assertThat(EncryptionMethod.ANY).isEqualTo(0x1B);
        assertThat(EncryptionMethod.of(0)).isEmpty();
        assertThat(EncryptionMethod.of(3)).isEmpty();
    }

    @Test
    void unknownTransportBitsSurvive() {
        assertThat(new MultitransportFlags(0x80000200).officialNames())
                .containsExactly("SOFTSYNC_TCP_TO_UDP", "0x80000000");
    }
}
