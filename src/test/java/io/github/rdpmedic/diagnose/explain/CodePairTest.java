package io.github.rdpmedic.diagnose.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodePairTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            0x904, 0x904
            2308, 0x904
            0X00000904, 0x904
            0x904 0x7, 0x904 0x7
            2308 7, 0x904 0x7
            0x904/0x7, 0x904 0x7
            -2147467259, 0x80004005
            4294967295, 0xffffffff
            09, 0x9
            'Error code: 0x904\nExtended error code: 0x7\nTimestamp (UTC): 06/15/26 09:12', 0x904 0x7
            '错误代码: 0x904 扩展错误代码: 0x7 时间戳', 0x904 0x7
            'Code d’erreur : 0x904\nCode d’erreur étendu : 0x7\nHorodatage (UTC) : 28/11/26 09:12:44', 0x904 0x7
            'Код ошибки: 0x904\nРасширенный код ошибки: 0x7\nИдентификатор действия: {5f0c2a9e-1}', 0x904 0x7
            'Fehlercode: 0x204, erweiterter Fehlercode: 0x0, Aktivitäts-ID: 0x1', 0x204 0x0
            """)
    void numbersAndPastedDialogsOfAnyLanguageAreRead(String text, String numbers) {
        CodePair pair = CodePair.parse(text).orElseThrow();

        String read = CodePair.hex(pair.primary())
                + pair.extended().map(code -> " " + CodePair.hex(code)).orElse("");
        assertThat(read).isEqualTo(numbers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "hello",
                "0x",
                "99999999999",
                "4294967296",
                "-2147483649",
                "0x123456789",
                "one 2 three"
            })
    void whatHoldsNoCodeIsNotGuessedAt(String text) {
        assertThat(CodePair.parse(text)).isEqualTo(Optional.empty());
    }
}
