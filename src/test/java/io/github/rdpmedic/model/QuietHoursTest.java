package io.github.rdpmedic.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** 23 November 2026 is a Monday. */
    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T21:59:59, false",
        "2026-11-23T22:00, true",
        "2026-11-24T00:00, true",
        "2026-11-24T06:59:59, true",
        "2026-11-24T07:00, false",
        "2026-11-28T06:00, true",
        "2026-11-28T22:30, false",
        "2026-11-23T06:00, false"
    })
    void aNightBelongsToTheDayOnWhichItBegins(String local, boolean quiet) {
        assertThat(QuietHours.parse("mon-fri 22:00-07:00").isQuiet(at(local), BERLIN))
                .isEqualTo(quiet);
    }

    @Test
    void theSameTimeTwiceIsAWholeDayAndDaysInARowAreOneQuietTime() {
        QuietHours weekend = QuietHours.parse("sat,sun 00:00-00:00");

        assertThat(weekend.isQuiet(at("2026-11-28T12:00"), BERLIN)).isTrue();
        assertThat(weekend.nextChange(at("2026-11-27T12:00"), BERLIN)).isEqualTo(at("2026-11-28T00:00"));
        assertThat(weekend.nextChange(at("2026-11-28T12:00"), BERLIN)).isEqualTo(at("2026-11-30T00:00"));
    }

    @Test
    void alwaysQuietAndNeverQuietDoNotChange() {
        assertThat(QuietHours.parse("daily 08:00-08:00").nextChange(at("2026-11-23T12:00"), BERLIN))
                .isEqualTo(Instant.MAX);
        assertThat(QuietHours.NEVER.nextChange(at("2026-11-23T12:00"), BERLIN)).isEqualTo(Instant.MAX);
        assertThat(QuietHours.NEVER.isQuiet(at("2026-11-23T23:00"), BERLIN)).isFalse();
    }

    /** In Berlin the clock goes from 3:00 back to 2:00 on 25 October 2026. */
    @Test
    void inTheLongNightItIsQuietUntilTheClockShowsTheEndForTheLastTime() {
        QuietHours hours = QuietHours.parse("daily 22:00-02:30");
        Instant secondHalfPastTwo = Instant.parse("2026-10-25T01:30:00Z");

        assertThat(hours.nextChange(at("2026-10-25T00:00"), BERLIN)).isEqualTo(secondHalfPastTwo);
        assertThat(hours.isQuiet(Instant.parse("2026-10-25T00:45:00Z"), BERLIN)).isTrue();
        assertThat(hours.isQuiet(secondHalfPastTwo, BERLIN)).isFalse();
    }

    /** In Berlin the clock goes from 2:00 to 3:00 on 28 March 2027. */
    @Test
    void inTheShortNightATimeThatIsLeftOutComesWhenTheClockIsSet() {
        Instant set = Instant.parse("2027-03-28T01:00:00Z");

        assertThat(QuietHours.parse("daily 22:00-02:30").nextChange(at("2027-03-28T00:00"), BERLIN))
                .isEqualTo(set);
        assertThat(QuietHours.parse("daily 02:30-07:00").nextChange(at("2027-03-28T00:00"), BERLIN))
                .isEqualTo(set);
        assertThat(QuietHours.parse("daily 22:00-07:00").nextChange(at("2027-03-28T00:00"), BERLIN))
                .isEqualTo(at("2027-03-28T07:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "off, off",
        "OFF, off",
        "mon-fri 22:00-07:00, mon-fri 22:00-07:00",
        "'mon,tue,wed,thu,fri 9:00-17:30', mon-fri 09:00-17:30",
        "'sat,sun  00:00-00:00', 'sat,sun 00:00-00:00'",
        "fri-mon 20:00-06:00, 'mon,fri-sun 20:00-06:00'",
        "mon-sun 20:00-06:00, daily 20:00-06:00"
    })
    void isWrittenAsItWasRead(String text, String written) {
        assertThat(QuietHours.parse(text).text()).isEqualTo(written);
        assertThat(QuietHours.parse(written)).isEqualTo(QuietHours.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "on",
                "22:00-07:00",
                "mon 22:00",
                "mon 22-07",
                "mon 24:00-07:00",
                "mo 22:00-07:00",
                "mon--fri 22:00-07:00",
                "mon 22:00-07:00-09:00",
                "mon,, 22:00-07:00",
                "mon 22:00 - 07:00"
            })
    void whatIsNoQuietTimeIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> QuietHours.parse(text));
    }
}
