package io.github.rdpmedic.fix.wake;

import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.TcpOutcome;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.platform.NeighbourTable;
import io.github.rdpmedic.probe.Cancellation;
import io.github.rdpmedic.probe.Probe;
import io.github.rdpmedic.probe.ProbeRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** A probe that remembers the network adapter of a host that is awake. Sends nothing more. */
public final class LearningProbe implements Probe {

    private final Probe ladder;
    private final NeighbourTable neighbours;
    private final LearntAdapters adapters;

    public LearningProbe(Probe ladder, NeighbourTable neighbours, LearntAdapters adapters) {
        this.ladder = ladder;
        this.neighbours = neighbours;
        this.adapters = adapters;
    }

    @Override
    public Observation probe(ProbeRequest request, Cancellation cancellation) {
        Observation seen = ladder.probe(request, cancellation);
        if (request.depth() == Depth.FULL && isAwake(seen.facts())) {
            Endpoint host = request.target().endpoint();
            seen.facts()
                    .usedAddress()
                    .flatMap(LearningProbe::literal)
                    .filter(address -> !address.isLoopbackAddress())
                    .flatMap(neighbours::find)
                    .ifPresent(adapter -> adapters.learn(host, adapter));
        }
        return seen;
    }

    private static boolean isAwake(Facts facts) {
        return facts.tcp().filter(tcp -> tcp.outcome() == TcpOutcome.OPEN).isPresent();
    }

    /** The used address is a literal, which is parsed and not looked up. */
    private static Optional<InetAddress> literal(String address) {
        try {
            return Optional.of(InetAddress.getByName(address));
        } catch (UnknownHostException notALiteral) {
            return Optional.empty();
        }
    }
}
