package io.github.rdpmedic.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrapeTimeoutTest {

    private static final Duration USUAL = Duration.ofSeconds(5);

    @ParameterizedTest
    @CsvSource({"3, 2500", "10, 5000", "10.000000, 5000", "0.2, 100", "999999999, 5000"})
    void aProbeEndsBeforePrometheusGivesUp(String header, long milliseconds) throws Exception {
        assertThat(ScrapeTimeout.of(Optional.of(header), USUAL)).isEqualTo(Duration.ofMillis(milliseconds));
    }

    @Test
    void withoutTheHeaderTheUsualTimeHolds() throws Exception {
        assertThat(ScrapeTimeout.of(Optional.empty(), USUAL)).isEqualTo(USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "ten", "1e9", "NaN", "99999999999"})
    void whatIsNoNumberOfSecondsIsRefused(String header) {
        assertThatThrownBy(() -> ScrapeTimeout.of(Optional.of(header), USUAL)).isInstanceOf(Refusal.class);
    }
}
