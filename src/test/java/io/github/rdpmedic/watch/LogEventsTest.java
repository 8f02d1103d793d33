package io.github.rdpmedic.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Settings.Cadence;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LogEventsTest {

    @Test
    void aHostThatAnswersEchoesLogsOnlyPortAndFullChecks() {
        assertThat(LogEvents.perDay(Cadence.DEFAULTS, true)).isEqualTo(5 * (288 + 4));
    }

    @Test
    void withoutEchoesThePortCheckAtTheReachabilityCadenceCosts() {
        assertThat(LogEvents.perDay(Cadence.DEFAULTS, false)).isEqualTo(5 * (1440 + 4));
    }

    @Test
    void aPortCadenceShorterThanTheReachabilityCadenceRules() {
        Cadence busy = new Cadence(
                Duration.ofMinutes(10), Duration.ofMinutes(5), Duration.ofDays(1), Duration.ofSeconds(5), 8);

        assertThat(LogEvents.perDay(busy, false)).isEqualTo(5 * (288 + 1));
    }
}
