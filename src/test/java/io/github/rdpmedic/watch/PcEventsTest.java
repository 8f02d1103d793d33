package io.github.rdpmedic.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.PcEvent;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What sleep, a lock and another network mean for the watching. */
class PcEventsTest {

    private static final Target HOST = SimulatedWatch.target();

    @Test
    void aPcThatIsAboutToSleepChecksNothingAndGivesUpWhatIsUnderWay() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        watch.host(HOST, Answer.silent());
        CompletableFuture<?> underWay = watch.ask(HOST);
        watch.runs(Duration.ofSeconds(1));

        hear(watch, PcEvent.SUSPENDING);
        Duration asleep = watch.time();
        watch.runs(Duration.ofSeconds(90));

        assertThat(underWay).isCancelled();
        assertThat(watch.depthsSince(asleep)).isEmpty();
        assertThat(watch.state(HOST)).isEqualTo(State.UP);
        assertThat(watch.notices).isEmpty();
    }

    @Test
    void afterANapTooShortForTheClocksToTellTheNetworkHasItsGrace() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        hear(watch, PcEvent.SUSPENDING);
        watch.clock.advanceWallOnly(Duration.ofSeconds(8));
        watch.host(HOST, Answer.networkDown());

        hear(watch, PcEvent.RESUMED);
        Duration awake = watch.time();
        watch.runs(Duration.ofSeconds(14));
        assertThat(watch.state(HOST)).isEqualTo(State.UNKNOWN);
        assertThat(watch.depthsSince(awake)).isEmpty();

        watch.host(HOST, Answer.up());
        watch.runs(Duration.ofSeconds(10));
        assertThat(watch.state(HOST)).isEqualTo(State.UP);
        assertThat(watch.notices).isEmpty();
    }

    @Test
    void aSleepThatBothTheClocksAndTheSystemTellOfCountsOnce() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        hear(watch, PcEvent.SUSPENDING);
        watch.clock.advanceWallOnly(Duration.ofHours(8));

        hear(watch, PcEvent.RESUMED);
        watch.runs(Duration.ofMinutes(2));

        assertThat(watch.changes.stream().map(change -> change.status().state()))
                .containsExactly(State.UP, State.UNKNOWN, State.UP);
    }

    @Test
    void aSleepThatWasAnnouncedAndDidNotComeEndsByItself() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        hear(watch, PcEvent.SUSPENDING);
        watch.host(HOST, Answer.refused());

        watch.runs(Duration.ofMinutes(6));

        assertThat(watch.state(HOST)).isEqualTo(State.DOWN);
    }

    @Test
    void aPauseThatAPersonAskedForOutlastsASleep() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        watch.supervisor.pause(Instant.MAX, watch.clock.now());
        hear(watch, PcEvent.SUSPENDING);
        watch.clock.advanceWallOnly(Duration.ofSeconds(8));
        hear(watch, PcEvent.RESUMED);
        Duration awake = watch.time();
        watch.runs(Duration.ofMinutes(10));

        assertThat(watch.depthsSince(awake)).isEmpty();
        assertThat(watch.snapshot().paused()).isTrue();
    }

    @Test
    void anotherNetworkMakesEveryHostBeAskedForRemoteDesktopAtOnceAndOneAfterTheOther() {
        SimulatedWatch watch = new SimulatedWatch(Settings.DEFAULTS);
        List<Target> targets = SimulatedWatch.targets(10);
        watch.hosts(targets, Answer.up().withEcho(Outcome.OK));
        watch.watches(targets);
        watch.runs(Duration.ofSeconds(200));

        hear(watch, PcEvent.NETWORK_CHANGED);
        Duration moved = watch.time();
        watch.runs(Supervisor.SETTLING.plusSeconds(3));

        assertThat(watch.depthsSince(moved).stream().filter(depth -> depth == Depth.PORT))
                .hasSizeGreaterThanOrEqualTo(10);
        assertThat(watch.snapshot().count(State.UP)).isEqualTo(10);
    }

    @Test
    void whatAnotherNetworkTakesAwayIsSeenWithinSecondsAndNotShoutedAtOnce() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        watch.host(HOST, Answer.refused());

        hear(watch, PcEvent.NETWORK_CHANGED);
        watch.runs(Duration.ofSeconds(14));
        assertThat(watch.notices).isEmpty();

        watch.runs(Duration.ofSeconds(20));
        assertThat(watch.state(HOST)).isEqualTo(State.DOWN);
        assertThat(watch.noticeKinds()).containsExactly(Notice.Kind.LOST);
    }

    @Test
    void whileTheScreenIsLockedNoticesWaitForTheirReader() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        hear(watch, PcEvent.LOCKED);
        watch.host(HOST, Answer.refused());
        watch.runs(Duration.ofMinutes(10));
        assertThat(watch.state(HOST)).isEqualTo(State.DOWN);
        assertThat(watch.notices).isEmpty();

        hear(watch, PcEvent.UNLOCKED);
        watch.runs(Duration.ofSeconds(1));
        assertThat(watch.noticeKinds()).containsExactly(Notice.Kind.LOST);
    }

    @Test
    void whatFailedAndRecoveredBehindTheLockIsNoNews() {
        SimulatedWatch watch = SimulatedWatch.ofOneHost();
        hear(watch, PcEvent.LOCKED);
        watch.host(HOST, Answer.refused());
        watch.runs(Duration.ofMinutes(10));
        watch.host(HOST, Answer.up());
        watch.runs(Duration.ofMinutes(10));

        hear(watch, PcEvent.UNLOCKED);
        watch.runs(Duration.ofMinutes(1));

        assertThat(watch.notices).isEmpty();
    }

    private static void hear(SimulatedWatch watch, PcEvent event) {
        watch.supervisor.heard(event, watch.clock.now());
    }
}
