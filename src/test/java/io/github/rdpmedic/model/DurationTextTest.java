package io.github.rdpmedic.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

    @ParameterizedTest
    @CsvSource({
        "500ms, PT0.5S",
        "5s, PT5S",
        "90s, PT90S",
        "5m, PT5M",
        "6h, PT6H",
        "1d, PT24H",
        "0s, PT0S",
        "PT5S, PT5S",
        "pt1h30m, PT1H30M",
        "P1D, PT24H",
        "' 5 S ', PT5S",
        "999999999d, PT23999999976H"
    })
    void readsWhatPeopleWrite(String text, Duration duration) {
        assertThat(DurationText.parse(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5",
                "s",
                "five seconds",
                "-5s",
                "PT-5S",
                "1.5s",
                "5s5s",
                "9999999999s",
                "P1Y",
                "PT99999999999999999999S"
            })
    void refusesTheRestInOneSentence(String text) {
        assertThatThrownBy(() -> DurationText.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text + "\" is not a duration; write it like 500ms, 5s, 5m, 6h or 1d");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0s",
        "PT0.5S, 500ms",
        "PT1.5S, 1500ms",
        "PT1S, 1s",
        "PT60S, 60s",
        "PT90S, 90s",
        "PT2M, 2m",
        "PT5M, 5m",
        "PT1H, 1h",
        "PT6H, 6h",
        "PT24H, 24h",
        "PT48H, 2d",
        "PT0.0005S, PT0.0005S",
        "PT1M0.001S, 60001ms"
    })
    void writesTheShortestFormThatReadsBack(Duration duration, String text) {
        assertThat(DurationText.format(duration)).isEqualTo(text);
        assertThat(DurationText.parse(text)).isEqualTo(duration);
    }
}
