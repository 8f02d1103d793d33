package io.github.rdpmedic.watch.history;

import static io.github.rdpmedic.watch.history.Histories.NOON;
import static io.github.rdpmedic.watch.history.Histories.at;
import static io.github.rdpmedic.watch.history.Histories.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.State;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exported table, as a spreadsheet and a script read it. */
class HistoryCsvTest {

    private static TargetHistory history(String summary) {
        return new TargetHistory(
                NOON,
                at(60),
                List.of(span(0, 50, State.UP), span(50, 55, State.DOWN)),
                List.of(new Gap(at(55), at(60), Gap.Reason.PAUSED)),
                List.of(new Change(at(50), State.UP, State.DOWN, Optional.of(FindingId.PORT_REFUSED), summary)),
                List.of(new CheckPoint(
                        at(5), Depth.PORT, State.UP, Optional.empty(), Optional.of(Duration.ofNanos(8_012_000)))),
                List.of());
    }

    @Test
    void aRowIsACheckAChangeOrAGapInOrderOfTime() {
        assertThat(HistoryCsv.of("FILESRV01", history("The port is closed.")))
                .isEqualTo("time,until,target,kind,state,previous,cause,depth,latency_ms,text\r\n"
                        + "2026-11-27T12:05:00Z,,FILESRV01,check,up,,,port,8.012,\r\n"
                        + "2026-11-27T12:50:00Z,,FILESRV01,change,down,up,port-refused,,,The port is closed.\r\n"
                        + "2026-11-27T12:55:00Z,2026-11-27T13:00:00Z,FILESRV01,gap,unknown,,paused,,,\r\n");
    }

    @Test
    void commasQuotesAndLineBreaksStayInTheirCell() {
        assertThat(HistoryCsv.of("a,b", history("said \"no\"\nand left")))
                .contains(",\"a,b\",check,", ",\"said \"\"no\"\"\nand left\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    void noCellIsTakenForAFormula(String name) {
        assertThat(HistoryCsv.of(name, history(name)))
                .contains("," + "'" + name + ",check,")
                .contains(",,'" + name + "\r\n");
    }
}
