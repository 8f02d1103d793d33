package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.demo.HostBehaviour;
import io.github.rdpmedic.demo.SimulatedNetwork;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.IcmpEcho;
import io.github.rdpmedic.platform.NetworkPorts;
import io.github.rdpmedic.platform.ScriptedOwnNetwork;
import io.github.rdpmedic.platform.ScriptedSizedEcho;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/** Probes for tests, and the promise that every one of them keeps its time. */
final class Probes {

    /** What a probe may need beyond its total time: nothing but the turn of its thread on a machine that is busy. */
    static final Duration GRACE = Duration.ofSeconds(1);

    private Probes() {}

    /** An ICMP port that cannot be used here. */
    static final IcmpEcho NO_ECHO = echo(Availability.no(Message.NONE), () -> new IcmpEcho.NotMeasured("none"));

    /** A PC with a cable in memory, so that the network of the machine that runs the tests does not matter. */
    static final NetworkPorts NETWORK =
            new NetworkPorts(ScriptedSizedEcho.carrying(1500), ScriptedOwnNetwork.connected());

    /** Loads classes and texts and makes the shared key, which is not what the tests measure. */
    private static final class WarmUp {
        static {
            try (SimulatedNetwork network = SimulatedNetwork.open()) {
                Endpoint host =
                        network.add("warm-up", HostBehaviour.healthy()).target().endpoint();
                probe().probe(request(host, Depth.FULL, Duration.ofMinutes(1)), Cancellation.none());
            } catch (IOException noLoopback) {
                throw new UncheckedIOException(noLoopback);
            }
        }

        private WarmUp() {}

        static void done() {}
    }

    static IcmpEcho echoThatReplies(IcmpEcho.Reply reply) {
        return echo(Availability.YES, () -> reply);
    }

    static IcmpEcho echo(Availability availability, Supplier<IcmpEcho.Reply> reply) {
        return new IcmpEcho() {
            @Override
            public Availability availability() {
                return availability;
            }

            @Override
            public Reply send(InetAddress address, Duration timeout) {
                return reply.get();
            }
        };
    }

    static LadderProbe probe() {
        return new LadderProbe(NO_ECHO, NETWORK);
    }

    static LadderProbe probeWithLookup(NameLookup lookup) {
        return new LadderProbe(NO_ECHO, NETWORK, lookup, Clock.systemUTC());
    }

    static ProbeRequest request(Endpoint endpoint, Depth depth, Duration timeout) {
        return new ProbeRequest(Target.unnamed(endpoint), depth, timeout);
    }

    static Observation check(Endpoint endpoint, Depth depth, Duration timeout) {
        return check(probe(), endpoint, depth, timeout);
    }

    static Observation check(Probe probe, Endpoint endpoint, Depth depth, Duration timeout) {
        WarmUp.done();
        long start = System.nanoTime();
        Observation observation = probe.probe(request(endpoint, depth, timeout), Cancellation.none());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(took).as("the whole check").isLessThan(timeout.plus(GRACE));
        assertThat(observation.stages()).hasSize(7);
        return observation;
    }
}
