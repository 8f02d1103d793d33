package io.github.rdpmedic.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.ClientDisconnect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which errors of mstsc a person hears of. */
class ClientFailuresTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final ClientFailures failures = new ClientFailures();

    private static ClientDisconnect end(int seconds, String host, long reason) {
        return new ClientDisconnect(NOON.plusSeconds(seconds), host, reason);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 263})
    void aConnectionThatWasClosedOnPurposeIsNoFailure(long reason) {
        assertThat(failures.hear(end(0, "a", reason))).isEmpty();
        assertThat(failures.fresh(NOON)).isEmpty();
    }

    @Test
    void theSameFailureIsToldOnceAMinute() {
        assertThat(failures.hear(end(0, "term-02", 0x904))).isPresent();
        assertThat(failures.hear(end(20, "TERM-02", 0x904))).isEmpty();
        assertThat(failures.hear(end(50, "term-02", 0x904))).isEmpty();
        assertThat(failures.hear(end(170, "term-02", 0x904))).isPresent();
    }

    @Test
    void anotherHostOrAnotherCodeIsNews() {
        failures.hear(end(0, "a", 0x904));

        assertThat(failures.hear(end(1, "b", 0x904))).isPresent();
        assertThat(failures.hear(end(2, "b", 0x204))).isPresent();
    }

    @Test
    void theNewestIsRememberedForAnHour() {
        failures.hear(end(0, "a", 0x904));

        assertThat(failures.fresh(NOON.plus(Duration.ofMinutes(59)))).contains(end(0, "a", 0x904));
        assertThat(failures.fresh(NOON.plus(Duration.ofMinutes(61)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "term-02.example, true",
        "TERM-02.example:3390, true",
        "server two, true",
        "term-03.example, false",
        "a b:c, false"
    })
    void theSavedHostIsFoundByWhatWasTyped(String typed, boolean found) {
        Target saved = new Target("Server Two", Endpoint.parse("term-02.example:3390"));

        assertThat(ClientFailures.targetOf(end(0, typed, 0x904), List.of(saved)).isPresent())
                .isEqualTo(found);
    }
}
