package io.github.rdpmedic.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.fix.journal.Verdict;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.State;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "DOWN, UP, APPLIED",
        "DOWN, WARNING, APPLIED",
        "WARNING, UP, APPLIED",
        "UNREACHABLE, UP, APPLIED",
        "CONNECT, TLS, APPLIED",
        "TLS, UP, APPLIED",
        "UP, UP, NO_DIFFERENCE",
        "TLS, TLS, NO_DIFFERENCE",
        "DOWN, UNREACHABLE, NO_DIFFERENCE",
        "UP, WARNING, WORSE",
        "UP, DOWN, WORSE",
        "WARNING, TLS, WORSE",
        "TLS, CONNECT, WORSE",
        "UNKNOWN, UP, ",
        "UP, UNKNOWN, "
    })
    void aTargetIsBetterOffTheFurtherItComes(String before, String after, Verdict verdict) {
        assertThat(Comparison.of(result(before), result(after))).isEqualTo(Optional.ofNullable(verdict));
    }

    /** A state, or the stage at which a host that is down fails. */
    private static CheckResult result(String name) {
        boolean isState =
                Arrays.stream(State.values()).anyMatch(state -> state.name().equals(name));
        return isState ? Sightings.result(State.valueOf(name)) : Sightings.failingAt(StageId.valueOf(name));
    }
}
