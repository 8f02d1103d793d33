package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.rdp.NtlmChallenge;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityFactsTest {

    private static final Instant ASKED = Instant.parse("2026-06-15T12:00:00Z");

    @ParameterizedTest(name = "a host that says {0} after {1} is {2} ahead, give or take {3}")
    @CsvSource({
        "2026-06-15T12:00:00.0500001Z, PT0.1S, PT0.0000001S, PT0.05S",
        "2026-06-15T12:07:00.5Z,       PT1S,   PT7M,         PT0.5S",
        "2026-06-15T11:53:00.5Z,       PT1S,   PT-7M,        PT0.5S",
        "2026-06-15T12:00:00Z,         PT0.1S, PT-0.05S,     PT1.05S"
    })
    void theSkewIsKnownToHalfARoundTripAndToTheUnitOfTheHostsClock(
            Instant told, Duration roundTrip, Duration skew, Duration uncertainty) {
        NtlmChallenge challenge = new NtlmChallenge(Optional.empty(), Map.of(), Optional.of(told), Optional.empty());

        Facts.Identity identity = IdentityFacts.of(challenge, ASKED, roundTrip, true);

        assertThat(identity.clockSkew()).contains(skew);
        assertThat(identity.clockSkewUncertainty()).contains(uncertainty);
    }
}
