package io.github.rdpmedic.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a person wants to be told again, and of which certificates. */
class NoticeSettingsTest {

    @ParameterizedTest
    @CsvSource({"31, -1", "30, 30", "15, 30", "14, 14", "8, 14", "7, 7", "2, 7", "1, 1", "0, 1", "-1, 0"})
    void theSmallestThresholdThatIsReachedCounts(long daysLeft, int threshold) {
        assertThat(CertificateDays.USUAL.reached(daysLeft).orElse(-1)).isEqualTo(threshold);
        assertThat(CertificateDays.NONE.reached(daysLeft)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "366", "-1", "1;2", "1,,2", "1,2,3,4,5,6,7,8,9,10,11", "seven"})
    void daysOutOfRangeAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CertificateDays.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4m", "299s", "31d", "0s", "never"})
    void remindersOftenerThanFiveMinutesAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Reminders.parse(text));
    }

    @Test
    void remindersAndDaysAreWrittenAsTheyAreRead() {
        assertThat(Reminders.parse("5m").text()).isEqualTo("5m");
        assertThat(Reminders.parse(" OFF ")).isEqualTo(Reminders.NONE);
        assertThat(CertificateDays.parse("1, 14,7").text()).isEqualTo("14, 7, 1");
        assertThat(CertificateDays.parse("off").text()).isEqualTo("off");
    }
}
