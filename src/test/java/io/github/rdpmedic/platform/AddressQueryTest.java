package io.github.rdpmedic.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rdpmedic.platform.AddressQuery.Reply;
import io.github.rdpmedic.platform.AddressQuery.Type;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressQueryTest {

    private static final AddressQuery QUERY = new AddressQuery(0x1234, "nas.medic.test", Type.A);
    private static final String QUESTION = "036e6173056d656469630474657374" + "00" + "00010001";
    private static final String ALIAS = "c00c" + "00050001" + "00000e10" + "0007" + "04686f7374c010";
    private static final String ADDRESS = "c02c" + "00010001" + "00000e10" + "0004" + "c0000207";

    private static Optional<Reply> read(String hex) {
        byte[] packet = HexFormat.of().parseHex(hex);
        return QUERY.read(packet, packet.length);
    }

    @Test
    void theQuestionIsThatOfRfc1035() {
        assertThat(HexFormat.of().formatHex(QUERY.encode()))
                .isEqualTo("1234" + "0100" + "0001" + "0000" + "0000" + "0000" + QUESTION);
        assertThat(new AddressQuery(1, "nas.", Type.AAAA).encode()).endsWith(0, 0, 28, 0, 1);
    }

    @Test
    void anAnswerBehindAnAliasIsFound() throws Exception {
        assertThat(read("1234" + "8180" + "0001" + "0002" + "0000" + "0000" + QUESTION + ALIAS + ADDRESS))
                .contains(new Reply(0, false, Set.of(InetAddress.getByName("192.0.2.7"))));
    }

    @Test
    void aNameThatDoesNotExistIsAnAnswer() {
        assertThat(read("1234" + "8183" + "0001" + "0000" + "0000" + "0000" + QUESTION))
                .contains(new Reply(AddressQuery.NXDOMAIN, false, Set.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1234",
                "4321" + "8180" + "0001" + "0000" + "0000" + "0000" + QUESTION,
                "1234" + "0100" + "0001" + "0000" + "0000" + "0000" + QUESTION,
                "1234" + "8180" + "0000" + "0000" + "0000" + "0000",
                "1234" + "8180" + "0001" + "0000" + "0000" + "0000" + "036e6174056d65646963047465737400" + "00010001",
                "1234" + "8180" + "0001" + "0001" + "0000" + "0000" + QUESTION + "c00c" + "00010001" + "00000e10"
                        + "0004c0",
                "1234" + "8180" + "0001" + "ffff" + "0000" + "0000" + QUESTION + ADDRESS,
            })
    void whatDoesNotAnswerThisQuestionIsNoAnswer(String hex) {
        assertThat(read(hex)).isEmpty();
    }

    @Test
    void garbledPacketsDoNoHarm() {
        byte[] good = HexFormat.of()
                .parseHex("1234" + "8180" + "0001" + "0002" + "0000" + "0000" + QUESTION + ALIAS + ADDRESS);
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] packet = Arrays.copyOf(good, 2 + random.nextInt(good.length - 1));
            packet[random.nextInt(packet.length)] = (byte) random.nextInt();
            packet[random.nextInt(packet.length)] = (byte) random.nextInt();
            assertThat(QUERY.read(packet, packet.length)).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b", ".a"})
    void whatIsNoNameCannotBeAskedFor(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AddressQuery(1, name, Type.A).encode());
    }
}
