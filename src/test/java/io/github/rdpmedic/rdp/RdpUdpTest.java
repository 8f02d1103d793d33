package io.github.rdpmedic.rdp;

import static io.github.rdpmedic.rdp.Bytes.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RdpUdpTest {

    private static final RdpUdpSyn SYN = new RdpUdpSyn(0xDEADBEEF);

    @Test
    void theSynHas1232BytesAndOffersVersion2() {
        byte[] datagram = SYN.encode();
        assertThat(datagram).hasSize(1232);
        assertThat(datagram).startsWith(hex("FFFFFFFF 0040 1001 DEADBEEF 04D0 04D0 0001 0002"));
        assertThat(Arrays.copyOfRange(datagram, 20, 1232)).containsOnly(0);
    }

    @Test
    void theSynReadsBack() throws Exception {
        assertThat(RdpUdpSyn.parse(SYN.encode())).isEqualTo(SYN);
    }

    @Test
    void anAnswerOfAServerThatKnowsNoVersionsIsVersion1() throws Exception {
        byte[] datagram = Arrays.copyOf(hex("DEADBEEF 0040 0005 12345678 04D0 046C"), 1232);
        RdpUdpSynAck answer = RdpUdpSynAck.parse(datagram);
        assertThat(answer).isEqualTo(new RdpUdpSynAck(0xDEADBEEF, 0x12345678, 1232, 1132, OptionalInt.empty()));
        assertThat(answer.versionName()).isEqualTo("1");
        assertThat(answer.answers(SYN)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0001, 1", "0002, 2", "0101, 3", "0202, 0x0202"})
    void theVersionIsSaid(String wire, String name) throws Exception {
        RdpUdpSynAck answer = RdpUdpSynAck.parse(hex("DEADBEEF 0040 1005 12345678 04D0 04D0 0001" + wire));
        assertThat(answer.versionName()).isEqualTo(name);
        assertThat(RdpUdpSynAck.parse(answer.encode())).isEqualTo(answer);
    }

    @Test
    void aVersionThatIsNotMarkedAsValidIsNone() throws Exception {
        assertThat(RdpUdpSynAck.parse(hex("DEADBEEF 0040 1005 12345678 04D0 04D0 0000 0002"))
                        .version())
                .isEmpty();
    }

    @Test
    void anAnswerToAnotherSynIsNone() throws Exception {
        RdpUdpSynAck other = new RdpUdpSynAck(1, 2, 1232, 1232, OptionalInt.empty());
        assertThat(RdpUdpSynAck.parse(other.encode()).answers(SYN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "DEADBEEF 0040 0005 12345678 04D0",
                "DEADBEEF 0040 0001 12345678 04D0 04D0",
                "DEADBEEF 0040 0004 12345678 04D0 04D0",
                "DEADBEEF 0040 1005 12345678 04D0 04D0 0001"
            })
    void whatIsNoSynAckIsMalformed(String datagram) {
        assertThatThrownBy(() -> RdpUdpSynAck.parse(hex(datagram))).isInstanceOf(MalformedPduException.class);
    }

    @Test
    void anEchoOfTheSynIsNoAnswer() {
        assertThatThrownBy(() -> RdpUdpSynAck.parse(SYN.encode())).isInstanceOf(MalformedPduException.class);
    }
}
