package io.github.rdpmedic.rdpfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RdpFileTest {

    private static final String TEXT = "screen mode id:i:2\r\n"
            + "full address:s:term-02.corp.example:3390\r\n"
            + "a line that is no setting\r\n"
            + "\r\n"
            + "Enablecredsspsupport:i:1\r\n"
            + "alternate shell:s:c:\\tools\\shell.exe: -x\r\n"
            + "negotiate security layer:i:1\r\n"
            + "negotiate security layer:i:0\r\n"
            + "username:s:Zürich\\müller";

    static Stream<byte[]> everyEncoding() {
        return Stream.of(
                withMark(new int[] {0xFF, 0xFE}, TEXT, StandardCharsets.UTF_16LE),
                withMark(new int[] {0xFE, 0xFF}, TEXT, StandardCharsets.UTF_16BE),
                withMark(new int[] {0xEF, 0xBB, 0xBF}, TEXT, StandardCharsets.UTF_8),
                withMark(new int[0], TEXT, StandardCharsets.UTF_16LE),
                withMark(new int[0], TEXT, StandardCharsets.UTF_8),
                withMark(new int[0], TEXT, StandardCharsets.ISO_8859_1),
                withMark(new int[0], TEXT.replace("\r\n", "\n"), StandardCharsets.UTF_8),
                withMark(new int[0], TEXT.replace("\r\n", "\r"), StandardCharsets.UTF_8));
    }

    private static byte[] withMark(int[] mark, String text, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int b : mark) {
            bytes.write(b);
        }
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("everyEncoding")
    void anUntouchedFileIsWrittenBackByteForByte(byte[] bytes) {
        assertThat(RdpFile.parse(bytes).encode()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("everyEncoding")
    void settingAValueAndSettingItBackGivesTheSameBytes(byte[] bytes) {
        RdpFile file = RdpFile.parse(bytes);
        RdpFile changed = file.with(RdpSetting.parse("enablecredsspsupport:i:0"));
        assertThat(changed.integer("enablecredsspsupport")).isEqualTo(OptionalInt.of(0));
        assertThat(changed.encode()).isNotEqualTo(bytes).hasSameSizeAs(bytes);
        assertThat(changed.with(RdpSetting.parse("ENABLECREDSSPSUPPORT:i:1")).encode())
                .isEqualTo(bytes);
    }

    @Test
    void anyBytesAtAllSurvive() {
        Random random = new Random(4);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            if (round % 3 == 0 && bytes.length > 2) {
                bytes[0] = (byte) 0xFF;
                bytes[1] = (byte) 0xFE;
            }
            assertThat(RdpFile.parse(bytes).encode()).isEqualTo(bytes);
        }
    }

    @Test
    void theValueMayHoldColons() {
        RdpFile file = RdpFile.parse(TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(file.value("alternate shell")).contains("c:\\tools\\shell.exe: -x");
        assertThat(file.value("full address")).contains("term-02.corp.example:3390");
    }

    @Test
    void ofDuplicatesTheLastCountsAndAllAreChanged() {
        RdpFile file = RdpFile.parse(TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(file.integer("negotiate security layer")).isEqualTo(OptionalInt.of(0));
        RdpFile changed = file.with(RdpSetting.parse("negotiate security layer:i:1"));
        assertThat(changed.settings().stream()
                        .filter(setting -> setting.name().startsWith("negotiate"))
                        .map(RdpSetting::value))
                .containsExactly("1", "1");
    }

    @Test
    void aNewSettingGoesToTheEndWithTheLineEndOfTheFile() {
        RdpFile file = RdpFile.parse("a:i:1\nb:i:2".getBytes(StandardCharsets.UTF_8));
        assertThat(file.with(RdpSetting.parse("c:s:x")).encode())
                .isEqualTo("a:i:1\nb:i:2\nc:s:x\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aNewFileIsWhatMstscWouldWrite() {
        byte[] bytes =
                RdpFile.empty().with(RdpSetting.parse("full address:s:a")).encode();
        assertThat(bytes).startsWith(0xFF, 0xFE);
        assertThat(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE))
                .isEqualTo("full address:s:a\r\n");
    }

    @Test
    void aSettingCanBeTakenOut() {
        RdpFile file = RdpFile.parse(TEXT.getBytes(StandardCharsets.UTF_8)).without("NEGOTIATE security layer");
        assertThat(file.value("negotiate security layer")).isEmpty();
        assertThat(file.settings()).hasSize(5);
    }

    @Test
    void aSignedFileSaysWhatItsSignatureCovers() {
        RdpFile file = RdpFile.parse(
                "full address:s:a\r\nsignscope:s:Full Address,Server Port\r\nsignature:s:AQAB\r\n".getBytes());
        assertThat(file.isSigned()).isTrue();
        assertThat(file.signedSettings()).containsExactlyInAnyOrder("full address", "server port");
        assertThat(RdpFile.parse(TEXT.getBytes(StandardCharsets.UTF_8)).isSigned())
                .isFalse();
    }

    @Test
    void theAlternateAddressOutranksTheAddress() {
        RdpFile file = RdpFile.parse("full address:s:a\r\nalternate full address:s:b\r\n".getBytes());
        assertThat(file.address()).contains("b");
        assertThat(file.without("alternate full address").address()).contains("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "novalue", "name:i", "name:x:1", "name:i:one", "name:b:xyz", ":i:1", "n:i:1\nm:i:2"})
    void whatIsNoSettingIsRefusedWithASentence(String text) {
        assertThatThrownBy(() -> RdpSetting.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(".*[a-z].*");
    }

    @Test
    void aValueThatTheEncodingCannotHoldIsRefused() {
        RdpFile file = RdpFile.parse("user:s:m\u00fcller".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(file.encoding()).isEqualTo(RdpEncoding.SINGLE_BYTE);
        assertThatThrownBy(() -> file.with(RdpSetting.parse("user:s:日本"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHugeFileIsRefused() {
        assertThatThrownBy(() -> RdpFile.parse(new byte[RdpFile.MAX_LENGTH + 1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void linesThatAreNoSettingsAreNotListed() {
        assertThat(RdpFile.parse("x\n::\na:ii:1\n".getBytes()).settings()).isEqualTo(List.of());
    }
}
