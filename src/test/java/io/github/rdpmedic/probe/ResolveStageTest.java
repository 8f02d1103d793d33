package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.diagnose.Diagnoser;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.platform.NetworkPorts;
import io.github.rdpmedic.platform.ScriptedOwnNetwork;
import io.github.rdpmedic.platform.ScriptedSizedEcho;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ResolveStageTest {

    private static final Endpoint NAMED = new Endpoint("srv1.example", 3389);
    private static final Duration TIMEOUT = Duration.ofMillis(500);

    private static List<InetAddress> addresses(String... literals) {
        return Arrays.stream(literals).map(ResolveStageTest::address).toList();
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException notALiteral) {
            throw new IllegalArgumentException(notALiteral);
        }
    }

    @Test
    void bothFamiliesTakeTurns() {
        assertThat(ResolveStage.interleaved(
                        addresses("192.0.2.1", "192.0.2.2", "192.0.2.3", "2001:db8::1", "2001:db8::2")))
                .isEqualTo(addresses("192.0.2.1", "2001:db8::1", "192.0.2.2", "2001:db8::2", "192.0.2.3"));
        assertThat(ResolveStage.interleaved(addresses("2001:db8::1", "192.0.2.1")))
                .isEqualTo(addresses("2001:db8::1", "192.0.2.1"));
    }

    @Test
    void aNameThatCannotExistIsDownAndNobodyIsAsked() {
        Probe probe = Probes.probeWithLookup(name -> {
            throw new AssertionError("nobody needs to be asked for " + name);
        });

        Observation observation = Probes.check(probe, new Endpoint("nosuch.invalid", 3389), Depth.FULL, TIMEOUT);

        Diagnosis diagnosis = Diagnoser.diagnose(observation);
        assertThat(diagnosis.state()).isEqualTo(State.DOWN);
        assertThat(diagnosis.cause()).contains(FindingId.DNS_NOT_FOUND);
        assertThat(diagnosis.summary().toString()).contains("nosuch.invalid");
    }

    @Test
    void aResolverThatHangsCostsOnlyItsShare() {
        CountDownLatch never = new CountDownLatch(1);
        Probe probe = Probes.probeWithLookup(name -> {
            awaitForever(never);
            throw new UnknownHostException(name);
        });

        Observation observation = Probes.check(probe, NAMED, Depth.FULL, TIMEOUT);

        never.countDown();
        Diagnosis diagnosis = Diagnoser.diagnose(observation);
        assertThat(diagnosis.state()).isEqualTo(State.UNREACHABLE);
        assertThat(diagnosis.cause()).contains(FindingId.DNS_FAILED);
        assertThat(observation.stages().get(0).took().orElseThrow()).isLessThan(Duration.ofMillis(400));
    }

    private static void awaitForever(CountDownLatch never) {
        boolean interrupted = false;
        while (never.getCount() > 0) {
            try {
                never.await();
            } catch (InterruptedException ignoredAsAResolverDoes) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void onAPcWithoutAnyNetworkTheNameIsNotBlamed() {
        NetworkPorts unplugged = new NetworkPorts(ScriptedSizedEcho.carrying(1500), ScriptedOwnNetwork.unplugged());
        NameLookup fails = name -> {
            throw new UnknownHostException(name + ": Temporary failure in name resolution");
        };
        Probe probe = new LadderProbe(Probes.NO_ECHO, unplugged, fails, Clock.systemUTC());

        Diagnosis diagnosis = Diagnoser.diagnose(Probes.check(probe, NAMED, Depth.FULL, TIMEOUT));

        assertThat(diagnosis.state()).isEqualTo(State.UNREACHABLE);
        assertThat(diagnosis.cause()).contains(FindingId.OWN_NETWORK_DOWN);
        assertThat(diagnosis.findings()).extracting(Finding::id).containsExactly(FindingId.OWN_NETWORK_DOWN);
    }

    @Test
    void aFaultOfThisProgramIsToldAndNeverThrown() {
        Probe probe = Probes.probeWithLookup(name -> {
            throw new IllegalStateException("broken\nlookup");
        });

        Observation observation = Probes.check(probe, NAMED, Depth.FULL, TIMEOUT);

        assertThat(observation.firstFailure().orElseThrow().trouble()).contains(FindingId.INTERNAL_ERROR);
        assertThat(observation.log()).anyMatch(line -> line.contains("surprise in resolve"));
        assertThat(observation.log()).noneMatch(line -> line.contains("\n"));
        assertThat(Diagnoser.diagnose(observation).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void aNameMayHaveManyAddressesAndTheOrderIsKept() {
        Probe probe = Probes.probeWithLookup(
                name -> addresses("127.0.0.1", "::1", "127.0.0.1").toArray(InetAddress[]::new));

        Observation observation = Probes.check(probe, new Endpoint("srv1.example", 1), Depth.PORT, TIMEOUT);

        assertThat(observation.facts().addresses()).containsExactly("127.0.0.1", "::1");
        assertThat(observation.stages().get(0).outcome()).isEqualTo(Outcome.OK);
    }
}
