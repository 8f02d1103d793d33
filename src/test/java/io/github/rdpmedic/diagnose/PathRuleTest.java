package io.github.rdpmedic.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.InterfaceType;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.Severity;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.StageResult;
import io.github.rdpmedic.model.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathRuleTest {

    @ParameterizedTest(name = "{0}, MTU {1}, path {2}, black hole {3}, loss {4} %: {5}")
    @CsvSource(nullValues = "-", textBlock = """
            ETHERNET, 1500, 1500, false, -,  -
            ETHERNET, 1500, -,    -,     -,  -
            ETHERNET, 1500, 1400, false, -,  MTU_REDUCED
            ETHERNET, 1500, 1400, -,     -,  -
            WIFI,     1500, -,    -,     -,  WIFI
            ETHERNET, 1500, 1500, false, 0,  -
            ETHERNET, 1500, 1500, false, 5,  -
            ETHERNET, 1500, 1500, false, 10, LOSSY_PATH
            ETHERNET, 1500, 1500, false, 60, LOSSY_PATH
            """)
    void onlyWhatWasMeasuredIsNoted(
            InterfaceType type, int mtu, Integer pathMtu, Boolean blackHole, Double loss, FindingId noted) {
        Diagnosis diagnosis = Diagnoser.diagnose(Observations.healthy(with(new Facts.Path(
                Optional.of("if0"),
                Optional.of(type),
                Optional.of(mtu),
                Optional.ofNullable(pathMtu),
                Optional.ofNullable(blackHole),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(loss)))));

        assertThat(diagnosis.findings())
                .extracting(Finding::id)
                .containsExactlyElementsOf(Optional.ofNullable(noted).stream().toList());
        assertThat(diagnosis.state()).isEqualTo(noted == FindingId.LOSSY_PATH ? State.WARNING : State.UP);
    }

    @Test
    void aStallOnAPathThatLosesLargePacketsIsExplainedByThePath() {
        List<StageResult> stages =
                new ArrayList<>(Observations.stoppedAt(StageId.TLS, Outcome.FAIL, FindingId.TLS_STALLED)
                        .stages());
        stages.set(
                StageId.PATH.ordinal(),
                StageResult.warn(
                        StageId.PATH,
                        Duration.ofMillis(9),
                        FindingId.MTU_BLACK_HOLE,
                        Message.verbatim("1401 bytes vanish")));
        Observation observation = Observations.of(stages, Facts.NONE);

        Diagnosis diagnosis = Diagnoser.diagnose(observation);

        assertThat(diagnosis.state()).isEqualTo(State.DOWN);
        assertThat(diagnosis.cause()).contains(FindingId.MTU_BLACK_HOLE);
        assertThat(diagnosis.findings())
                .extracting(Finding::id)
                .containsExactly(FindingId.MTU_BLACK_HOLE, FindingId.TLS_STALLED);
        assertThat(diagnosis.findings().get(0).detail()).hasToString("1401 bytes vanish");
        assertThat(diagnosis.findings().get(0).severity()).isEqualTo(Severity.WARNING);
    }

    private static Facts with(Facts.Path path) {
        return new Facts(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(path));
    }
}
