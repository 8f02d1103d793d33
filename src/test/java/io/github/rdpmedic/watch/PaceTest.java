package io.github.rdpmedic.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Pace;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.model.TargetOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How often one target is checked, where that differs from the others. */
class PaceTest {

    private static final List<Target> TWO = SimulatedWatch.targets(2);
    private static final Target OWN_PACE = TWO.get(0);
    private static final Target USUAL = TWO.get(1);

    private static Roster every(Duration every) {
        Pace pace = new Pace(Optional.of(every), Optional.empty());
        return new Roster(TWO, Map.of(OWN_PACE, TargetOptions.NONE.withPace(pace)));
    }

    private static long looks(SimulatedWatch watch, Target target, Duration from) {
        return watch.started.stream()
                .filter(check -> check.target().equals(target) && check.at().compareTo(from) > 0)
                .count();
    }

    @Test
    void aHostWithAPaceOfItsOwnIsAskedAtItsPortAtThatPace() {
        SimulatedWatch watch = new SimulatedWatch(Settings.DEFAULTS);
        watch.watches(every(Duration.ofSeconds(30)));
        watch.runs(Duration.ofMinutes(5));
        Duration settled = Duration.ofNanos(watch.clock.now().nanos());
        watch.runs(Duration.ofHours(1));

        assertThat(looks(watch, OWN_PACE, settled)).isBetween(119L, 134L);
        assertThat(watch.started)
                .filteredOn(check -> check.target().equals(OWN_PACE))
                .noneMatch(check -> check.depth() == Depth.REACHABILITY);
        assertThat(looks(watch, USUAL, settled)).isBetween(59L, 80L);
    }

    @Test
    void aHostThatIsToBeLeftAloneIsLeftAloneByFullChecksToo() {
        SimulatedWatch watch = new SimulatedWatch(Settings.DEFAULTS);
        watch.watches(every(Duration.ofDays(1)));
        watch.runs(Duration.ofMinutes(5));
        Duration settled = Duration.ofNanos(watch.clock.now().nanos());
        watch.runs(Duration.ofDays(2));

        assertThat(looks(watch, OWN_PACE, settled)).isBetween(2L, 6L);
    }

    @Test
    void aShorterPaceHoldsFromTheEditOnAndTheStateStays() {
        SimulatedWatch watch = new SimulatedWatch(Settings.DEFAULTS);
        watch.watches(every(Duration.ofDays(1)));
        watch.runs(Duration.ofHours(3));
        assertThat(watch.state(OWN_PACE)).isEqualTo(State.UP);
        Instant since =
                watch.supervisor.memory(OWN_PACE).orElseThrow().standing().since();
        Duration edited = Duration.ofNanos(watch.clock.now().nanos());

        watch.watches(every(Duration.ofMinutes(1)));
        assertThat(watch.state(OWN_PACE)).isEqualTo(State.UP);
        watch.runs(Duration.ofMinutes(10));

        assertThat(looks(watch, OWN_PACE, edited)).isBetween(9L, 13L);
        assertThat(watch.supervisor.memory(OWN_PACE).orElseThrow().standing().since())
                .isEqualTo(since);
    }

    @Test
    void aNoteChangesNothingThatIsKnownOfTheHost() {
        SimulatedWatch watch = new SimulatedWatch(Settings.DEFAULTS);
        watch.watches(TWO);
        watch.runs(Duration.ofMinutes(10));
        int started = watch.started.size();

        watch.watches(new Roster(TWO, Map.of(USUAL, TargetOptions.NONE.withNote(Optional.of("Ask Zoë")))));

        assertThat(watch.state(USUAL)).isEqualTo(State.UP);
        watch.runs(Duration.ofSeconds(1));
        assertThat(watch.started.size() - started).isLessThan(2);
    }
}
