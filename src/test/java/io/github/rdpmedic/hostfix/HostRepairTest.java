package io.github.rdpmedic.hostfix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rdpmedic.hostfix.Delivery.Delivered;
import io.github.rdpmedic.hostfix.Delivery.Ended;
import io.github.rdpmedic.hostfix.HostJournal.Ending;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostRepairTest {

    private static final Instant NOW = Instant.parse("2026-11-28T06:00:00Z");
    private static final Target HOST = new Target("NAS", Endpoint.parse("127.0.0.1"));
    private static final HostRemedy RESTART =
            HostRemedies.named("restart-service").orElseThrow();
    private static final HostRemedy NEVER_SLEEP =
            HostRemedies.named("never-sleep").orElseThrow();

    private final List<Ending> journal = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final List<State> checks = new ArrayList<>();

    private static CheckResult seen(State state) {
        Observation observation =
                new Observation(HOST, Depth.FULL, NOW, Duration.ZERO, List.of(), Facts.NONE, List.of());
        return new CheckResult(
                observation, new Diagnosis(state, Optional.empty(), Message.verbatim("seen"), List.of()));
    }

    private RepairResult repair(HostRemedy remedy, State before, Delivery delivery) throws Exception {
        HostRepair repair = new HostRepair(
                target -> seen(checks.size() > 1 ? checks.remove(0) : checks.get(0)),
                (asked, target, summary) -> (ending, last) -> {
                    journal.add(ending);
                    written.add(last.toString());
                },
                (host, sha256) -> {},
                Clock.fixed(NOW, ZoneOffset.UTC),
                pause -> {});
        return repair.run(
                remedy, seen(before), HostScript.of(remedy, HostKind.WINDOWS, Map.of()), delivery, step -> {});
    }

    private static Delivery thatEnds(Ended ended) {
        return script -> new Delivered(ended, "rdp-medic: done {}");
    }

    @Test
    void aHostThatAnswersAfterSomeTimeWasHelped() throws Exception {
        checks.addAll(List.of(State.DOWN, State.DOWN, State.UP));

        RepairResult result = repair(RESTART, State.DOWN, thatEnds(Ended.DONE));

        assertThat(result.helped()).isTrue();
        assertThat(journal).containsExactly(Ending.VERIFIED);
    }

    @Test
    void aHostThatStaysDownWasNotHelped() throws Exception {
        checks.add(State.DOWN);

        assertThat(repair(RESTART, State.DOWN, thatEnds(Ended.DONE)).helped()).isFalse();
        assertThat(journal).containsExactly(Ending.NO_DIFFERENCE);
    }

    @Test
    void whatOnlyTheScriptCanTellIsNotBelievedWhenTheHostIsGoneAfterIt() throws Exception {
        checks.add(State.DOWN);

        assertThat(repair(NEVER_SLEEP, State.UP, thatEnds(Ended.DONE)).helped()).isFalse();
    }

    @Test
    void aScriptThatFailedIsWrittenDownAsThat() throws Exception {
        checks.add(State.UP);

        repair(RESTART, State.UP, thatEnds(Ended.FAILED));

        assertThat(journal).containsExactly(Ending.FAILED);
    }

    @Test
    void aScriptThatDidNotEndInTimeIsNotSaidToHaveChangedNothing() throws Exception {
        checks.add(State.UP);

        RepairResult result = repair(RESTART, State.UP, thatEnds(Ended.NOT_SEEN));

        assertThat(journal).containsExactly(Ending.NOT_SEEN);
        assertThat(result.story(RESTART)).singleElement().asString().contains("may have changed the host");
    }

    @Test
    void whatTakesItBackOnTheHostIsToldAndWrittenDown() throws Exception {
        checks.add(State.UP);
        String output = "rdp-medic: done {\"now\":1,\"undo\":\"C:\\\\ProgramData\\\\x.undo.ps1\"}\r\n[stderr]\n";

        RepairResult result = repair(RESTART, State.UP, script -> new Delivered(Ended.DONE, output));

        assertThat(result.story(RESTART)).last().asString().endsWith(": C:\\ProgramData\\x.undo.ps1");
        assertThat(written).singleElement().asString().endsWith(": C:\\ProgramData\\x.undo.ps1");
    }

    @Test
    void aScriptThatKeepsNothingIsNotSaidToHaveAWayBack() throws Exception {
        checks.add(State.UP);

        repair(RESTART, State.UP, script -> new Delivered(Ended.DONE, "rdp-medic: done {\"undo\":\"\"}"));

        assertThat(written).containsExactly("Ran the script restart-service on NAS.");
    }

    @Test
    void whoStopsWaitingDoesNotKnowWhetherTheHostWasChanged() {
        assertThatThrownBy(() -> repair(RESTART, State.UP, script -> {
                    throw new InterruptedException("stopped");
                }))
                .isInstanceOf(InterruptedException.class);

        assertThat(journal).containsExactly(Ending.NOT_SEEN);
    }
}
