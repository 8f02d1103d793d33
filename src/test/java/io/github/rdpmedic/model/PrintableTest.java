package io.github.rdpmedic.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {

    @ParameterizedTest
    @CsvSource({"SRV01,SRV01", "BÜRO-PC,BÜRO-PC", "受付,受付", "😀,😀", "a b,a b", "'',''", "<b>&\"%n{0},<b>&\"%n{0}"})
    void textThatCanBeSeenStaysAsItIs(String text, String shown) {
        assertThat(Printable.of(text)).isEqualTo(shown);
    }

    @Test
    void whatCannotBeSeenIsSpeltOut() {
        assertThat(Printable.of("a\r\nb\tc")).isEqualTo("a\\u000d\\u000ab\\u0009c");
        assertThat(Printable.of("\u0000\u001b[31m\u0085")).isEqualTo("\\u0000\\u001b[31m\\u0085");
        assertThat(Printable.of("\u202Egpj.exe")).isEqualTo("\\u202egpj.exe");
        assertThat(Printable.of("a\u200Bb\uFEFF")).isEqualTo("a\\u200bb\\ufeff");
        assertThat(Printable.of("\u2028\u2029")).isEqualTo("\\u2028\\u2029");
        assertThat(Printable.of("\uD83D")).isEqualTo("\\ud83d");
        assertThat(Printable.of("\uFFFF")).isEqualTo("\\uffff");
    }

    @Test
    void longTextIsCutAndMarkedSo() {
        assertThat(Printable.of("x".repeat(200))).isEqualTo("x".repeat(200));
        assertThat(Printable.of("x".repeat(201))).isEqualTo("x".repeat(200) + "…");
        assertThat(Printable.of("😀".repeat(201))).isEqualTo("😀".repeat(200) + "…");
    }

    @Test
    void noTextAtAllBreaksALine() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(20), 0, 0x10000).forEach(c -> text.append((char) c));
            assertThat(Printable.of(text.toString()).lines().count()).isLessThanOrEqualTo(1);
            assertThat(Printable.of(text.toString()).chars()).noneMatch(Character::isISOControl);
        }
    }
}
