package io.github.rdpmedic.watch;

import static io.github.rdpmedic.watch.Notice.Kind.BACK;
import static io.github.rdpmedic.watch.Notice.Kind.LOST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** One notice for each thing that is at fault, and one for each that turns out to be at fault behind it. */
class NoticeCausesTest {

    private final SimulatedWatch watch = new SimulatedWatch(Settings.DEFAULTS);

    private List<Target> healthy(int count) {
        List<Target> targets = SimulatedWatch.targets(count);
        watch.watches(targets);
        watch.runs(Duration.ofMinutes(2));
        return targets;
    }

    @Test
    void twoGatewaysThatFailAreTwoNoticesAndEachNamesItsGateway() {
        List<Target> targets = healthy(4);
        watch.hosts(targets.subList(0, 2), Answer.gatewayDown("berlin.example"));
        watch.hosts(targets.subList(2, 4), Answer.gatewayDown("paris.example"));
        watch.runs(Duration.ofMinutes(10));

        assertThat(watch.noticeKinds()).containsExactly(LOST, LOST);
        assertThat(watch.notices)
                .extracting(notice -> notice.text().in(Locale.ENGLISH))
                .containsExactlyInAnyOrder(
                        "RD Gateway cannot be used (berlin.example:443): host 1, host 0",
                        "RD Gateway cannot be used (paris.example:443): host 2, host 3");
    }

    @Test
    void theRouterOfThisPcIsNotTakenForAGateway() {
        List<Target> targets = healthy(2);
        watch.host(targets.get(0), Answer.gatewayDown("berlin.example"));
        watch.host(targets.get(1), Answer.routerSilent());
        watch.runs(Duration.ofMinutes(10));

        assertThat(watch.notices)
                .extracting(notice -> notice.text().in(Locale.ENGLISH))
                .containsExactlyInAnyOrder(
                        "RD Gateway cannot be used (berlin.example:443)", "Router does not answer (h1.example:3389)");
    }

    @Test
    void aHostThatIsDownForItsOwnSakeWhenTheNetworkReturnsIsTold() {
        List<Target> targets = healthy(20);
        watch.hosts(targets, Answer.networkDown());
        watch.runs(Duration.ofMinutes(10));
        assertThat(watch.noticeKinds()).containsExactly(LOST);

        watch.hosts(targets, Answer.up());
        watch.host(targets.get(7), Answer.refused());
        watch.runs(Duration.ofMinutes(10));

        assertThat(watch.noticeKinds()).containsExactlyInAnyOrder(LOST, LOST, BACK);
        Notice own = watch.notices.stream()
                .filter(notice -> notice.kind() == LOST)
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(own.cause()).contains(FindingId.PORT_REFUSED);
        assertThat(own.targets()).containsExactly(targets.get(7));

        watch.host(targets.get(7), Answer.up());
        watch.runs(Duration.ofMinutes(10));
        assertThat(watch.notices)
                .hasSize(4)
                .last()
                .satisfies(notice -> assertThat(notice.targets()).containsExactly(targets.get(7)));
    }

    @Test
    void fiveHundredHostsThatAreDownBehindANetworkThatReturnsAreOneNotice() {
        List<Target> targets = healthy(500);
        watch.runs(Duration.ofMinutes(10));
        watch.hosts(targets, Answer.networkDown());
        watch.runs(Duration.ofMinutes(10));
        watch.hosts(targets, Answer.silent());
        watch.runs(Duration.ofMinutes(40));

        assertThat(watch.snapshot().count(State.DOWN)).isEqualTo(500);
        assertThat(watch.noticeKinds()).containsExactly(LOST, LOST);
    }

    @Test
    void aGatewayThatFailsBehindARouterThatReturnsIsTold() {
        Target target = healthy(1).get(0);
        watch.host(target, Answer.routerSilent());
        watch.runs(Duration.ofMinutes(10));
        watch.host(target, Answer.gatewayDown("berlin.example"));
        watch.runs(Duration.ofMinutes(10));

        assertThat(watch.notices)
                .extracting(notice -> notice.text().in(Locale.ENGLISH))
                .containsExactly(
                        "Router does not answer (h0.example:3389)", "RD Gateway cannot be used (berlin.example:443)");
    }

    @Test
    void whatWasToldOfAHostIsNotToldAgainWhenItsNetworkCameAndWentMeanwhile() {
        Target target = healthy(1).get(0);
        for (Answer answer : List.of(Answer.refused(), Answer.networkDown(), Answer.refused())) {
            watch.host(target, answer);
            watch.runs(Duration.ofMinutes(10));
        }

        assertThat(watch.noticeKinds()).containsExactly(LOST);
    }
}
