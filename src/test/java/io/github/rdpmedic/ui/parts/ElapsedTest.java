package io.github.rdpmedic.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long ago something was. */
class ElapsedTest {

    @ParameterizedTest
    @CsvSource({
        "-30, just now",
        "0, just now",
        "12, 12 s ago",
        "59, 59 s ago",
        "60, 1 min ago",
        "3599, 59 min ago",
        "3600, 1 h ago",
        "86400, 1 d ago"
    })
    void isSaidInTheOneUnitThatMatters(long seconds, String text) {
        assertThat(Elapsed.ago(Duration.ofSeconds(seconds), Locale.ENGLISH)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"400, <1 ms", "1000, 1 ms", "14900, 14 ms"})
    void aMeasuredTimeIsNeverZero(long micros, String text) {
        assertThat(Elapsed.milliseconds(Duration.ofNanos(micros * 1000), Locale.ENGLISH))
                .isEqualTo(text);
    }
}
