package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.demo.HostBehaviour;
import io.github.rdpmedic.demo.SimulatedHost;
import io.github.rdpmedic.demo.SimulatedNetwork;
import io.github.rdpmedic.diagnose.Diagnoser;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.InterfaceType;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.netns.NetworkOfItsOwn;
import io.github.rdpmedic.netns.Relay;
import io.github.rdpmedic.platform.Platform;
import io.github.rdpmedic.platform.linux.LinuxPlatform;
import io.github.rdpmedic.platform.linux.OwnNamespace;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Whole checks of a host behind two real routers, with links that are too small, lossy or gone. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs the kernel of Linux")
class PathIT {

    private static final int PORT = 3389;
    private static final Set<Extra> PATH = Set.of(Extra.PATH);

    @Test
    void onAGoodPathOneEchoTellsTheMtu() throws Exception {
        NetworkOfItsOwn.run(
                1500,
                network -> withHost(network, HostBehaviour.healthy(), probe -> {
                    Observation observation = check(probe, Set.of(), Duration.ofSeconds(5));

                    Facts.Path path = observation.facts().path().orElseThrow();
                    assertThat(path.interfaceName()).contains("pc0");
                    assertThat(path.interfaceType()).contains(InterfaceType.ETHERNET);
                    assertThat(path.interfaceMtu()).contains(1500);
                    assertThat(path.pathMtu()).contains(1500);
                    assertThat(path.blackHole()).contains(false);
                    assertThat(path.rtt().orElseThrow()).isBetween(Duration.ofNanos(1), Duration.ofMillis(200));
                    assertThat(path.jitter()).isEmpty();
                    assertThat(path.lossPercent()).isEmpty();
                    assertThat(Diagnoser.diagnose(observation).state()).isEqualTo(State.UP);
                }));
    }

    @Test
    void anHonestSmallLinkIsMeasuredToTheByteAndNoTrouble() throws Exception {
        NetworkOfItsOwn.run(
                1400,
                network -> withHost(network, HostBehaviour.healthy(), probe -> {
                    Observation observation = check(probe, PATH, Duration.ofSeconds(10));

                    Facts.Path path = observation.facts().path().orElseThrow();
                    assertThat(path.pathMtu()).contains(1400);
                    assertThat(path.blackHole()).contains(false);
                    assertThat(path.lossPercent()).contains(0.0);
                    assertThat(path.jitter()).isPresent();
                    Diagnosis diagnosis = Diagnoser.diagnose(observation);
                    assertThat(diagnosis.state()).isEqualTo(State.UP);
                    assertThat(ids(diagnosis)).contains(FindingId.MTU_REDUCED).doesNotContain(FindingId.MTU_BLACK_HOLE);
                }));
    }

    @Test
    void aBlackHoleIsFoundToTheByteWhenAskedFor() throws Exception {
        NetworkOfItsOwn.run(1400, network -> {
            network.refuseInSilence();
            withHost(network, HostBehaviour.healthy(), probe -> {
                Observation observation = check(probe, PATH, Duration.ofSeconds(10));

                Facts.Path path = observation.facts().path().orElseThrow();
                assertThat(path.blackHole()).contains(true);
                assertThat(path.pathMtu()).contains(1400);
                assertThat(ids(Diagnoser.diagnose(observation))).contains(FindingId.MTU_BLACK_HOLE);
            });
        });
    }

    /** The certificate makes the host's answer larger than the link, so the handshake stops half-way. */
    @Test
    void aHandshakeThatStallsInABlackHoleIsExplainedByIt() throws Exception {
        NetworkOfItsOwn.run(1006, network -> {
            network.refuseInSilence();
            withHost(network, HostBehaviour.healthy(), probe -> {
                Observation observation = check(probe, Set.of(), Duration.ofSeconds(5));

                Diagnosis diagnosis = Diagnoser.diagnose(observation);
                assertThat(diagnosis.state()).isEqualTo(State.DOWN);
                assertThat(diagnosis.cause()).contains(FindingId.MTU_BLACK_HOLE);
                assertThat(ids(diagnosis)).contains(FindingId.TLS_STALLED);
                assertThat(diagnosis.findings().get(0).detail().toString())
                        .contains("1006")
                        .contains("1007");
                assertThat(observation.took()).isLessThan(Duration.ofMillis(5200));
            });
        });
    }

    @Test
    void aHostWhoseTlsStallsOnAGoodPathIsNotExplainedByThePath() throws Exception {
        NetworkOfItsOwn.run(
                1500,
                network -> withHost(network, HostBehaviour.tlsStalls(), probe -> {
                    Observation observation = check(probe, Set.of(), Duration.ofSeconds(3));

                    assertThat(Diagnoser.diagnose(observation).cause()).contains(FindingId.TLS_STALLED);
                    assertThat(observation.facts().path().flatMap(Facts.Path::pathMtu))
                            .contains(1500);
                }));
    }

    @Test
    void aHostThatAnswersNoEchoLeavesThePathUnknown() throws Exception {
        NetworkOfItsOwn.run(1500, network -> {
            network.filterEchoes();
            withHost(network, HostBehaviour.tlsStalls(), probe -> {
                Observation observation = check(probe, Set.of(), Duration.ofSeconds(3));

                Facts.Path path = observation.facts().path().orElseThrow();
                assertThat(path.pathMtu()).isEmpty();
                assertThat(path.blackHole()).isEmpty();
                assertThat(Diagnoser.diagnose(observation).cause()).contains(FindingId.TLS_STALLED);
            });
        });
    }

    @Test
    void lossIsMeasuredWhenAskedFor() throws Exception {
        NetworkOfItsOwn.run(
                1500,
                network -> withHost(network, HostBehaviour.healthy(), probe -> {
                    network.loseEchoes(40);
                    Observation observation = check(probe, PATH, Duration.ofSeconds(30));

                    assertThat(observation.facts().path().flatMap(Facts.Path::lossPercent))
                            .isPresent();
                    assertThat(ids(Diagnoser.diagnose(observation))).contains(FindingId.LOSSY_PATH);
                }));
    }

    @Test
    void aRouterThatIsGoneIsTheCauseAndNotTheHost() throws Exception {
        NetworkOfItsOwn.run(1500, network -> {
            network.switchRouterOff();
            Observation observation = check(probe(), Set.of(), Duration.ofSeconds(5));

            Diagnosis diagnosis = Diagnoser.diagnose(observation);
            assertThat(diagnosis.cause()).contains(FindingId.GATEWAY_UNREACHABLE);
            assertThat(diagnosis.state()).isEqualTo(State.UNREACHABLE);
            assertThat(diagnosis.findings().get(0).detail().toString()).contains(NetworkOfItsOwn.ROUTER);
        });
    }

    @Test
    void aPcWithoutAWayToTheTargetSaysSoAtOnce() throws Exception {
        OwnNamespace.run(() -> {
            Observation observation = check(probe(), Set.of(), Duration.ofSeconds(5));

            assertThat(Diagnoser.diagnose(observation).cause()).contains(FindingId.OWN_NETWORK_DOWN);
            assertThat(Diagnoser.diagnose(observation).state()).isEqualTo(State.UNREACHABLE);
            assertThat(observation.took()).isLessThan(Duration.ofSeconds(2));
        });
    }

    @Test
    void aHostThatIsOffBehindAWorkingRouterIsDown() throws Exception {
        NetworkOfItsOwn.run(1500, network -> {
            network.switchHostOff();
            Observation observation = check(probe(), Set.of(), Duration.ofSeconds(3));

            assertThat(Diagnoser.diagnose(observation).state()).isEqualTo(State.DOWN);
            assertThat(Diagnoser.diagnose(observation).cause()).contains(FindingId.HOST_UNREACHABLE);
        });
    }

    private interface Body {
        void run(LadderProbe probe) throws Exception;
    }

    private static void withHost(NetworkOfItsOwn network, HostBehaviour behaviour, Body body) throws Exception {
        SimulatedNetwork simulated = network.onHost(SimulatedNetwork::open);
        try {
            SimulatedHost host = simulated.add("HOST", behaviour);
            try (Relay relay = network.onHost(() -> new Relay(NetworkOfItsOwn.HOST, PORT, host.address()))) {
                assertThat(relay.port()).isEqualTo(PORT);
                body.run(probe());
            }
        } finally {
            simulated.close();
        }
    }

    /** A probe whose threads see the network of the calling thread. */
    private static LadderProbe probe() {
        Platform linux = LinuxPlatform.create(System.getenv());
        return new LadderProbe(linux.icmp(), linux.network());
    }

    private static Observation check(LadderProbe probe, Set<Extra> extras, Duration timeout) {
        Target target = Target.unnamed(new Endpoint(NetworkOfItsOwn.HOST, PORT));
        Observation observation =
                probe.probe(new ProbeRequest(target, Depth.FULL, timeout, extras), Cancellation.none());
        assertThat(observation.stages()).hasSize(7);
        return observation;
    }

    private static List<FindingId> ids(Diagnosis diagnosis) {
        return diagnosis.findings().stream().map(Finding::id).toList();
    }
}
