package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7", "999, 999", "1000, 1000", "2949, 2900", "2999, 3000", "3199, 3200"})
    void peopleAreToldTenthsOfASecondFromOneSecondOn(long millis, long said) {
        assertThat(Deadline.spokenMillis(Duration.ofMillis(millis))).isEqualTo(said);
    }
}
