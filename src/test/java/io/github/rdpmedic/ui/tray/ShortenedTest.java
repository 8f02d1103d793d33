package io.github.rdpmedic.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortenedTest {

    @ParameterizedTest(name = "\"{1}\" in {0}: \"{2}\"")
    @CsvSource({
        "5, '', ''",
        "5, short, short",
        "5, longer, long…",
        "6, a word or two, a wor…",
        "7, a word or two, a word…",
        "4, ab😀cd, ab…",
        "5, ab😀cd, ab😀…",
        "6, ab😀cd, ab😀cd",
    })
    void isCutVisiblyAndNotThroughACharacter(int limit, String text, String shortened) {
        assertThat(Shortened.to(limit, text)).isEqualTo(shortened).hasSizeLessThanOrEqualTo(limit);
    }
}
