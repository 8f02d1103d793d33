package io.github.rdpmedic.watch.history;

import static io.github.rdpmedic.watch.history.Histories.at;
import static io.github.rdpmedic.watch.history.Histories.gap;
import static io.github.rdpmedic.watch.history.Histories.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts for and against a host. Each letter of a row is ten minutes. */
class AvailabilityTest {

    private static Availability of(String row) {
        List<Span> spans = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < row.length(); i++) {
            int from = i * 10;
            switch (row.charAt(i)) {
                case 'U' -> spans.add(span(from, from + 10, State.UP));
                case 'w' -> spans.add(span(from, from + 10, State.WARNING));
                case 'D' -> spans.add(span(from, from + 10, State.DOWN));
                case 'r' -> spans.add(span(from, from + 10, State.UNREACHABLE));
                case 's' -> gaps.add(gap(from, from + 10, Gap.Reason.ASLEEP));
                default -> {}
            }
        }
        return Availability.of(UptimeStrip.of(spans, gaps, at(0), at(row.length() * 10)));
    }

    @ParameterizedTest
    @CsvSource({
        "UUUU,    100, 0, 0",
        "UwUw,    100, 0, 0",
        "UUUD,    75,  1, 10",
        "UDUD,    50,  2, 10",
        "DDDD,    0,   1, 40",
        "U..D,    50,  1, 10",
        "UDsDU,   50,  1, 20",
        "UDrDU,   50,  1, 20",
        "UrrU,    100, 0, 0",
        "ssUU,    100, 0, 0",
        "UDDUDU,  50,  2, 20",
    })
    void unknownCountsNeitherForNorAgainst(String row, double percent, int outages, int longestMinutes) {
        Availability availability = of(row);

        assertThat(availability.percent()).hasValue(percent);
        assertThat(availability.outages()).isEqualTo(outages);
        assertThat(availability.longest()).isEqualTo(Duration.ofMinutes(longestMinutes));
    }

    @Test
    void nothingMeasuredIsNoPercentage() {
        assertThat(of("....").percent()).isEmpty();
        assertThat(of("rrss").percent()).isEmpty();
        assertThat(of("....").isMeasured()).isFalse();
        assertThat(of("rrss").isMeasured()).isTrue();
    }

    @Test
    void saysWhyMostOfTheRestIsNotKnown() {
        Availability availability = of("U.ssU");

        assertThat(availability.unknown()).isEqualTo(Duration.ofMinutes(30));
        assertThat(availability.why()).isEqualTo(Optional.of(Gap.Reason.ASLEEP));
        assertThat(of("UUU").why()).isEmpty();
    }
}
