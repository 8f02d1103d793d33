package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.NetworkStatus;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.StageResult;
import io.github.rdpmedic.platform.IcmpEcho;
import io.github.rdpmedic.platform.NetworkPorts;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Climbs the ladder: resolve, connect, negotiate, TLS, certificate, identity, path, on one TCP connection.
 * What a full check asks beside it runs meanwhile, on connections of its own.
 *
 * <p>Every stage has a deadline of its own under the total, in percent of the total: resolve 40, connect 60
 * but 20 always remain after it, negotiate 60, TLS 60, identity 40. They add up to more than 100 because what
 * one stage leaves passes on; none can go past the total.
 */
public final class LadderProbe implements Probe {

    static {
        JvmDnsCache.off();
    }

    private final Clock clock;
    private final ResolveStage resolve;
    private final EchoStage echo;
    private final ConnectStage connect;
    private final SideThreads sideThreads = new SideThreads();
    private final PathStage path;
    private final OwnNetworkLook ownNetwork;

    /** A probe that knows of the network only what Java and the echo tell. */
    public LadderProbe(IcmpEcho echo) {
        this(echo, NetworkPorts.ofJavaAlone());
    }

    public LadderProbe(IcmpEcho echo, NetworkPorts network) {
        this(echo, network, InetAddress::getAllByName, Clock.systemUTC());
    }

    LadderProbe(IcmpEcho echo, NameLookup lookup, Clock clock) {
        this(echo, NetworkPorts.ofJavaAlone(), lookup, clock);
    }

    LadderProbe(IcmpEcho echo, NetworkPorts network, NameLookup lookup, Clock clock) {
        TlsWarmUp.start();
        this.clock = clock;
        OffThread echoes = new OffThread("rdp-medic-echo");
        BoundedEcho bounded = new BoundedEcho(echo, echoes);
        VpnMemory vpns = new VpnMemory();
        resolve = new ResolveStage(lookup, new OffThread("rdp-medic-lookup"));
        this.echo = new EchoStage(bounded);
        connect = new ConnectStage(new Watchdog(), bounded);
        path = new PathStage(new PathTools(
                new PathMtu(network.sizedEcho(), echoes), echo, new Egress(network.ownNetwork()), vpns, echoes));
        ownNetwork = new OwnNetworkLook(network.ownNetwork(), echo, vpns, new OffThread("rdp-medic-own-network"));
    }

    @Override
    public Observation probe(ProbeRequest request, Cancellation cancellation) {
        Route route = request.target().route();
        if (route instanceof Route.Brokered) {
            return notProbed(request);
        }
        if (route instanceof Route.Gateway gateway) {
            return gateway.always()
                    ? through(gateway, request, cancellation)
                    : straightOrThrough(gateway, request, cancellation);
        }
        return straight(request, cancellation);
    }

    private Observation straight(ProbeRequest request, Cancellation cancellation) {
        Climb climb = new Climb(request, cancellation, clock);
        return climb(climb, request, ladder(request), () -> climb.facts().toFacts());
    }

    /** As the client does: straight first, and through the gateway when that fails. */
    private Observation straightOrThrough(Route.Gateway gateway, ProbeRequest request, Cancellation cancellation) {
        Duration half = request.timeout().dividedBy(2);
        Observation straight = straight(request.within(half), cancellation);
        return straight.firstFailure().isEmpty() ? straight : through(gateway, request.within(half), cancellation);
    }

    private Observation through(Route.Gateway gateway, ProbeRequest request, Cancellation cancellation) {
        Climb climb = new Climb(request, gateway.endpoint(), cancellation, clock);
        climb.startsWithTls();
        return climb(
                climb,
                request,
                gatewayLadder(request),
                () -> climb.facts()
                        .toFactsOf(
                                gateway.endpoint(),
                                climb.gatewayReply()
                                        .map(reply -> reply.answer().authentication())
                                        .orElse(List.of())));
    }

    /** Nothing answers at the address of such a target, and only a logon would tell where it is. */
    private Observation notProbed(ProbeRequest request) {
        List<StageResult> skipped = Arrays.stream(StageId.values())
                .map(id -> StageResult.skipped(id, Step.text("skipped.brokered")))
                .toList();
        return new Observation(
                request.target(), request.depth(), clock.instant(), Duration.ZERO, skipped, Facts.NONE, List.of());
    }

    private Observation climb(Climb climb, ProbeRequest request, List<Stage> ladder, Supplier<Facts> facts) {
        long start = System.nanoTime();
        climb.log("check of " + climb.endpoint() + ", " + request.depth() + ", at most "
                + request.timeout().toMillis() + " ms");
        List<StageResult> results = new ArrayList<>();
        try {
            for (Stage stage : ladder) {
                StageResult result = Rung.climb(stage, climb, results);
                results.add(result);
                if (result.outcome() == Outcome.FAIL) {
                    result.trouble().ifPresent(climb::stoppedBy);
                } else if (result.outcome() == Outcome.OK && stage == connect && ladder.contains(path)) {
                    sendAhead(climb);
                }
            }
            climb.collect();
        } finally {
            climb.hangUp();
        }
        Optional<NetworkStatus> seen = OnTheWay.failed(results, climb.endpoint(), climb.addresses())
                ? ownNetwork.look(climb)
                : Optional.empty();
        seen.ifPresent(status -> climb.log("own network: " + status));
        return new Observation(
                request.target(),
                request.depth(),
                climb.startedAt(),
                Duration.ofNanos(System.nanoTime() - start),
                results.stream().sorted(Comparator.comparing(StageResult::id)).toList(),
                facts.get(),
                climb.logLines(),
                seen);
    }

    private void sendAhead(Climb climb) {
        try {
            path.sendAhead(climb);
        } catch (IOException interfaceIsGone) {
            climb.log("no echo ahead: " + interfaceIsGone);
        }
    }

    /** Gateways speak TLS first, so the order of climbing differs; the results stand in the usual order. */
    private List<Stage> gatewayLadder(ProbeRequest request) {
        return switch (request.depth()) {
            case REACHABILITY -> ladder(request);
            case PORT ->
                List.of(
                        resolve,
                        connect,
                        new TlsStage(),
                        new NotAskedFor(StageId.CERTIFICATE),
                        new GatewayStage(),
                        new NotAskedFor(StageId.IDENTITY),
                        new NotAskedFor(StageId.PATH));
            case FULL ->
                List.of(
                        resolve,
                        connect,
                        new TlsStage(),
                        new CertificateStage(),
                        new GatewayStage(),
                        new GatewayIdentityStage(),
                        path);
        };
    }

    private List<Stage> ladder(ProbeRequest request) {
        return switch (request.depth()) {
            case REACHABILITY ->
                List.of(
                        resolve,
                        new NotAskedFor(StageId.CONNECT),
                        new NotAskedFor(StageId.NEGOTIATE),
                        new NotAskedFor(StageId.TLS),
                        new NotAskedFor(StageId.CERTIFICATE),
                        new NotAskedFor(StageId.IDENTITY),
                        echo);
            case PORT ->
                List.of(
                        resolve,
                        connect,
                        NegotiateStage.alone(),
                        new NotAskedFor(StageId.TLS),
                        new NotAskedFor(StageId.CERTIFICATE),
                        new NotAskedFor(StageId.IDENTITY),
                        new NotAskedFor(StageId.PATH));
            case FULL ->
                List.of(
                        resolve,
                        connect,
                        NegotiateStage.thorough(sideQuestions(request.extras())),
                        new TlsStage(),
                        new CertificateStage(),
                        new IdentityStage(),
                        path);
        };
    }

    private List<SideQuestion> sideQuestions(Set<Extra> extras) {
        List<SideQuestion> questions = new ArrayList<>(List.of(new PolicyQuestions(sideThreads)));
        if (extras.contains(Extra.PROTOCOLS)) {
            questions.add(new RequestedProtocols(sideThreads));
        }
        if (extras.contains(Extra.TLS_VERSIONS)) {
            questions.add(new TlsVersionQuestions(sideThreads));
        }
        return questions;
    }
}
