package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EchoSeriesTest {

    @Test
    void jitterIsTheMeanDifferenceOfNeighbours() {
        EchoSeries series = new EchoSeries(Stream.of(10, 12, 10, 12, 10)
                .map(ms -> Optional.of(Duration.ofMillis(ms)))
                .toList());

        assertThat(series.jitter()).contains(Duration.ofMillis(2));
        assertThat(series.shortest()).contains(Duration.ofMillis(10));
    }

    @Test
    void aFewEchoesSayNothingAboutLossOrJitter() {
        EchoSeries few = new EchoSeries(List.of(Optional.of(Duration.ofMillis(1)), Optional.empty()));

        assertThat(few.lossPercent()).isEmpty();
        assertThat(few.jitter()).isEmpty();
    }

    @Test
    void aHostThatAnswersNoEchoHasNoLoss() {
        EchoSeries silent = new EchoSeries(Collections.nCopies(EchoSeries.LENGTH, Optional.empty()));

        assertThat(silent.lossPercent()).isEmpty();
    }

    @Test
    void lossIsCountedOverTheWholeSeries() {
        Stream<Optional<Duration>> lost = Stream.of(Optional.empty(), Optional.empty(), Optional.empty());
        Stream<Optional<Duration>> answered =
                Collections.nCopies(EchoSeries.LENGTH - 3, Optional.of(Duration.ofMillis(1))).stream();

        assertThat(new EchoSeries(Stream.concat(lost, answered).toList()).lossPercent())
                .contains(15.0);
    }
}
