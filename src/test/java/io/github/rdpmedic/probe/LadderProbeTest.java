package io.github.rdpmedic.probe;

import static io.github.rdpmedic.probe.Conversations.secured;
import static io.github.rdpmedic.probe.Conversations.silent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.diagnose.Diagnoser;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.peers.TestCertificate;
import io.github.rdpmedic.platform.IcmpEcho;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LadderProbeTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final TestCertificate CERTIFICATE =
            TestCertificate.named("srv1").ec().make();

    @Test
    void theStagesStandInLadderOrderAtEveryDepth() throws Exception {
        try (LocalServer server = LocalServer.that(Conversations.confirms(Conversations.TLS))) {
            for (Depth depth : Depth.values()) {
                assertThat(Probes.check(server.endpoint(), depth, Duration.ofMillis(400))
                                .stages())
                        .extracting(stage -> stage.id())
                        .containsExactly(StageId.values());
            }
        }
    }

    @Test
    void aPortCheckEndsAfterTheNegotiationAndIsUp() throws Exception {
        try (LocalServer server = LocalServer.that(Conversations.confirms(Conversations.NLA))) {
            Observation observation = Probes.check(server.endpoint(), Depth.PORT, TIMEOUT);

            assertThat(Diagnoser.diagnose(observation).state()).isEqualTo(State.UP);
            await().until(() -> server.ended() == 1);
        }
    }

    @Test
    void thePathTellsTheInterfaceAndItsMtu() throws Exception {
        try (LocalServer server = LocalServer.that(secured(Conversations.TLS, CERTIFICATE, LocalServer::drain))) {
            Observation observation = Probes.check(server.endpoint(), Depth.FULL, TIMEOUT);

            NetworkInterface loopback = NetworkInterface.getByInetAddress(java.net.InetAddress.getByName("127.0.0.1"));
            Facts.Path path = observation.facts().path().orElseThrow();
            assertThat(path.interfaceName()).contains(loopback.getDisplayName());
            assertThat(path.interfaceMtu()).contains(loopback.getMTU());
            assertThat(path.rtt())
                    .isEqualTo(observation.facts().tcp().orElseThrow().connectTime());
            assertThat(path.pathMtu()).isEmpty();
            assertThat(path.lossPercent()).isEmpty();
        }
    }

    @Test
    void cancelEndsAProbeAtOnceAndBlamesNobody() throws Exception {
        try (LocalServer server = LocalServer.that(silent())) {
            Cancellation cancellation = new Cancellation();
            CompletableFuture<Observation> probing = CompletableFuture.supplyAsync(() -> Probes.probe()
                    .probe(Probes.request(server.endpoint(), Depth.FULL, Duration.ofSeconds(30)), cancellation));
            await().until(() -> server.accepted() == 1);

            cancellation.cancel();

            Observation observation = probing.get(1, TimeUnit.SECONDS);
            await().atMost(Duration.ofSeconds(1)).until(() -> server.ended() == 1);
            assertThat(observation.firstFailure()).isEmpty();
            assertThat(observation.stage(StageId.NEGOTIATE).orElseThrow().outcome())
                    .isEqualTo(Outcome.SKIPPED);
            assertThat(Diagnoser.diagnose(observation).state()).isEqualTo(State.UNKNOWN);
        }
    }

    @Test
    void aProbeThatIsCancelledBeforeItStartsConnectsNowhere() throws Exception {
        try (LocalServer server = LocalServer.that(silent())) {
            Cancellation cancellation = new Cancellation();
            cancellation.cancel();

            Observation observation =
                    Probes.probe().probe(Probes.request(server.endpoint(), Depth.FULL, TIMEOUT), cancellation);

            assertThat(observation.stages()).allMatch(stage -> stage.outcome() == Outcome.SKIPPED);
            assertThat(server.accepted()).isZero();
        }
    }

    @Test
    void anInterruptedThreadGetsItsProbeBack() throws Exception {
        try (LocalServer server = LocalServer.that(silent())) {
            ExecutorService one = Executors.newSingleThreadExecutor();
            Future<Observation> probing = one.submit(() -> Probes.probe()
                    .probe(Probes.request(server.endpoint(), Depth.FULL, Duration.ofSeconds(30)), Cancellation.none()));
            await().until(() -> server.accepted() == 1);

            one.shutdownNow();

            assertThat(one.awaitTermination(1, TimeUnit.SECONDS)).isTrue();
            assertThat(probing.get().firstFailure()).isEmpty();
        }
    }

    @Test
    void sixtyFourProbesAtOnceKeepTheirTimeAndLeaveNoSocketOpen() throws Exception {
        try (LocalServer server = LocalServer.that(silent())) {
            Probe probe = Probes.probe();
            ExecutorService threads = Executors.newFixedThreadPool(64);
            List<Future<Observation>> probing = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                probing.add(threads.submit(
                        () -> Probes.check(probe, server.endpoint(), Depth.FULL, Duration.ofMillis(1500))));
            }
            for (Future<Observation> each : probing) {
                assertThat(each.get().firstFailure().orElseThrow().trouble()).contains(FindingId.NO_RDP_ANSWER);
            }
            threads.shutdown();
            assertThat(server.accepted()).isEqualTo(2 * 64);
            await().atMost(Duration.ofSeconds(2)).until(() -> server.ended() == 2 * 64);
        }
    }

    @Test
    void theThreadsOfAProbeEndWhenItIsIdle() {
        Probes.check(new Endpoint("127.0.0.1", 1), Depth.PORT, TIMEOUT);

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("rdp-medic-"))
                .allMatch(Thread::isDaemon);
        await().atMost(Duration.ofSeconds(15))
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().startsWith("rdp-medic-")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Depth.class,
            names = {"PORT", "FULL"})
    void everyEventHasALineWithItsTime(Depth depth) throws Exception {
        try (LocalServer server = LocalServer.that(Conversations.confirms(Conversations.TLS))) {
            Observation observation = Probes.check(server.endpoint(), depth, Duration.ofMillis(400));

            assertThat(observation.log()).allMatch(line -> line.matches(" *[0-9]+ ms  .+"));
            assertThat(observation.log()).anyMatch(line -> line.contains("negotiate ok"));
        }
    }

    @Test
    void anEchoIsNeverGreen() {
        Observation answered = reachability(new IcmpEcho.Answered(Duration.ofMillis(7)));

        assertThat(answered.stage(StageId.PATH).orElseThrow().outcome()).isEqualTo(Outcome.OK);
        assertThat(answered.facts().path().orElseThrow().rtt()).contains(Duration.ofMillis(7));
        assertThat(answered.facts().tcp()).isEmpty();
        assertThat(Diagnoser.diagnose(answered).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void aMissingEchoIsDownAndAnImpossibleOneUnknown() {
        Observation missing = reachability(new IcmpEcho.NoAnswer());
        Observation impossible = reachability(new IcmpEcho.NotMeasured("not allowed"));

        assertThat(Diagnoser.diagnose(missing).state()).isEqualTo(State.DOWN);
        assertThat(Diagnoser.diagnose(missing).cause()).contains(FindingId.HOST_UNREACHABLE);
        assertThat(Diagnoser.diagnose(impossible).state()).isEqualTo(State.UNKNOWN);
        assertThat(Diagnoser.diagnose(impossible).cause()).isEqualTo(Optional.empty());
    }

    private static Observation reachability(IcmpEcho.Reply reply) {
        return Probes.check(
                new LadderProbe(Probes.echoThatReplies(reply)),
                new Endpoint("127.0.0.1", 3389),
                Depth.REACHABILITY,
                TIMEOUT);
    }
}
