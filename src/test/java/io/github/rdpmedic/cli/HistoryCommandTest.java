package io.github.rdpmedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.watch.history.HistorySamples;
import io.github.rdpmedic.watch.history.HistoryStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rdp-medic history} over a real file. */
class HistoryCommandTest {

    @TempDir
    Path directory;

    private final TestServices services =
            new TestServices().saving("alpha", "alpha.example").saving("=cmd", "beta.example");
    private HistoryStore store;

    @BeforeEach
    void write() throws Exception {
        Target alpha = services.saved.all().get(0);
        store = HistorySamples.month(directory, alpha, Clock.systemUTC());
        services.history = store;
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void saysHowWellTheHostCouldBeUsedAndWhatChanged() {
        Run run = Run.of(services, "history", "alpha");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines().get(0))
                .matches("alpha: up 9[0-9.]+ % of the measured time, [12] outages? \\(longest 40 min\\), 4 h [0-9]+ min"
                        + " not measured");
        assertThat(run.out()).contains("down         FILESRV01 refuses connections on port 3389.");
    }

    @Test
    void aMonthIsMoreThanADay() {
        int day = Run.of(services, "history", "alpha").lines().size();

        assertThat(Run.of(services, "history", "alpha", "--range", "30d").lines())
                .hasSizeGreaterThan(3 * day);
    }

    @Test
    void jsonHasTheSegmentsWithTheirReasons() {
        JsonObject json = Run.of(services, "history", "alpha", "--json").json();

        assertThat(json.get("uptimePercent").getAsDouble()).isBetween(90.0, 99.0);
        assertThat(json.getAsJsonObject("target").get("host").getAsString()).isEqualTo("alpha.example");
        assertThat(json.getAsJsonArray("segments").toString()).contains("\"reason\":\"asleep\"", "\"state\":\"down\"");
    }

    @Test
    void writesATable() throws Exception {
        Path file = directory.resolve("alpha.csv");

        Run run = Run.of(services, "history", "alpha", "--csv", file.toString());

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(file.toString());
        assertThat(Files.readString(file).lines()).hasSizeBetween(200, 300);
    }

    @Test
    void aHostOfWhichNothingIsKnownIsNoError() {
        Run run = Run.of(services, "history", "=cmd");

        assertThat(run.out().strip()).isEqualTo("=cmd: nothing was measured in this range");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void anotherRangeIsOneSentence() {
        Run run = Run.of(services, "history", "alpha", "--range", "1y");

        assertThat(run.err().strip()).isEqualTo("\"1y\" is no range. Choose 24h, 7d or 30d.");
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void aTableThatCannotBeWrittenIsOneSentence() {
        Run run = Run.of(services, "history", "alpha", "--csv", directory.toString());

        assertThat(run.err().lines()).singleElement().asString().contains("Choose another file with --csv.");
        assertThat(run.exitCode()).isEqualTo(3);
    }
}
