package io.github.rdpmedic.rdp;

import static io.github.rdpmedic.rdp.Bytes.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ConnectInitialTest {

    private static final ConnectInitial ANY = new ConnectInitial(EncryptionMethod.ANY, SecurityProtocol.RDP, true);

    @Test
    void theHeadersAreThoseOfTheSpecification() {
        byte[] frame = ANY.encode();
        assertThat(frame).startsWith(hex("03 00"));
        assertThat((frame[2] & 0xFF) << 8 | frame[3] & 0xFF).isEqualTo(frame.length);
        assertThat(Arrays.copyOfRange(frame, 4, 10)).isEqualTo(hex("02 F0 80 7F 65 82"));
        assertThat((frame[10] & 0xFF) << 8 | frame[11] & 0xFF).isEqualTo(frame.length - 12);
        assertThat(Arrays.copyOfRange(frame, 12, 21)).isEqualTo(hex("04 01 01 | 04 01 01 | 01 01 FF"));
        assertThat(Arrays.copyOfRange(frame, 21, 49))
                .as("target parameters")
                .isEqualTo(hex("30 1A | 020122 020102 020100 020101 020100 020101 020300FFFF 020102"));
    }

    @Test
    void theSecurityBlockOffersTheMethods() {
        assertThat(ANY.encode()).containsSequence(hex("02 C0 0C 00 1B 00 00 00 00 00 00 00"));
        assertThat(new ConnectInitial(EncryptionMethod.RC4_40_BIT.bit(), SecurityProtocol.RDP, false).encode())
                .containsSequence(hex("02 C0 0C 00 01 00 00 00 00 00 00 00"));
    }

    @Test
    void theCoreBlockHas216BytesAndEndsWithTheSelectedProtocol() {
        byte[] frame = new ConnectInitial(0, SecurityProtocol.SSL, false).encode();
        int core = indexOf(frame, hex("01 C0 D8 00"));
        assertThat(Arrays.copyOfRange(frame, core + 212, core + 220)).isEqualTo(hex("01 00 00 00 | 02 C0 0C 00"));
    }

    @Test
    void udpIsAskedForOnlyWhereTheServerTakesExtendedData() {
        assertThat(ANY.encode()).endsWith(hex("0A C0 08 00 05 03 00 00"));
        assertThat(new ConnectInitial(0, SecurityProtocol.RDP, false).encode())
                .endsWith(hex("02 C0 0C 00 00000000 00000000"));
    }

    @Test
    void itNamesTheProgramAndNobodyElse() {
        assertThat(ANY.encode()).containsSequence("RDP Medic".getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void itReadsBack() throws Exception {
        assertThat(ConnectInitial.parse(ANY.encode())).isEqualTo(ANY);
    }

    @Test
    void cutAnywhereItIsMalformed() {
        byte[] whole = ANY.encode();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ConnectInitial.parse(cut)).isInstanceOf(MalformedPduException.class);
        }
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new AssertionError("not found");
    }
}
