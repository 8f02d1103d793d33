package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.StageResult;
import io.github.rdpmedic.platform.IcmpEcho;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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

    /** A stage that had less of the total than this, in percent, when time ran out cannot blame the host. */
    private static final int FAIR_SHARE = 10;

    private final Clock clock;
    private final ResolveStage resolve;
    private final EchoStage echo;
    private final ConnectStage connect;
    private final SideThreads sideThreads = new SideThreads();

    public LadderProbe(IcmpEcho echo) {
        this(echo, InetAddress::getAllByName, Clock.systemUTC());
    }

    LadderProbe(IcmpEcho echo, NameLookup lookup, Clock clock) {
        TlsWarmUp.start();
        this.clock = clock;
        OwnNetwork network = OwnNetwork.ofThisPc();
        BoundedEcho bounded = new BoundedEcho(echo, new OffThread("rdp-medic-echo"));
        resolve = new ResolveStage(lookup, new OffThread("rdp-medic-lookup"), network);
        this.echo = new EchoStage(bounded, network);
        connect = new ConnectStage(new Watchdog(), bounded);
    }

    @Override
    public Observation probe(ProbeRequest request, Cancellation cancellation) {
        long start = System.nanoTime();
        Climb climb = new Climb(request, cancellation, clock);
        climb.log("check of " + climb.endpoint() + ", " + request.depth() + ", at most "
                + request.timeout().toMillis() + " ms");
        List<StageResult> results = new ArrayList<>();
        try {
            for (Stage stage : ladder(request)) {
                StageResult result = result(stage, climb, results);
                logEnd(climb, result);
                results.add(result);
            }
            climb.collect();
        } finally {
            climb.hangUp();
        }
        return new Observation(
                request.target(),
                request.depth(),
                climb.startedAt(),
                Duration.ofNanos(System.nanoTime() - start),
                results,
                climb.facts().toFacts(),
                climb.logLines());
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
                        new NegotiateStage(List.of()),
                        new NotAskedFor(StageId.TLS),
                        new NotAskedFor(StageId.CERTIFICATE),
                        new NotAskedFor(StageId.IDENTITY),
                        new NotAskedFor(StageId.PATH));
            case FULL ->
                List.of(
                        resolve,
                        connect,
                        new NegotiateStage(sideQuestions(request.extras())),
                        new TlsStage(),
                        new CertificateStage(),
                        new IdentityStage(),
                        new PathStage());
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

    private static StageResult result(Stage stage, Climb climb, List<StageResult> before) {
        if (stage instanceof NotAskedFor notAskedFor) {
            return notAskedFor.climb(climb).after(stage.id(), Duration.ZERO);
        }
        if (climb.isCancelled()) {
            return StageResult.skipped(stage.id(), Step.text("skipped.cancelled"));
        }
        boolean failed = before.stream().anyMatch(result -> result.outcome() == Outcome.FAIL);
        if (failed && !stage.runsAfterFailure(climb)) {
            return StageResult.skipped(stage.id(), Step.text("skipped.after-failure"));
        }
        if (climb.deadline().hasPassed() && !stage.sendsNothing()) {
            return StageResult.fail(stage.id(), Duration.ZERO, FindingId.TIMEOUT, outOfTime(climb));
        }
        return measured(stage, climb);
    }

    private static StageResult measured(Stage stage, Climb climb) {
        boolean hadTime = climb.deadline().remaining().compareTo(climb.part(FAIR_SHARE)) >= 0;
        long start = System.nanoTime();
        Step step = guarded(stage, climb);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        boolean stopped = step.outcome() == Outcome.FAIL || step.outcome() == Outcome.WARN;
        if (stopped && climb.isCancelled()) {
            return StageResult.skipped(stage.id(), Step.text("skipped.cancelled"));
        }
        if (stopped && !hadTime && climb.deadline().hasPassed()) {
            return StageResult.fail(stage.id(), took, FindingId.TIMEOUT, outOfTime(climb));
        }
        return step.after(stage.id(), took);
    }

    /** The last net: a fault of this program ends one stage and is told, it never ends the caller. */
    private static Step guarded(Stage stage, Climb climb) {
        try {
            return stage.climb(climb);
        } catch (IOException | RuntimeException | Error surprise) {
            String technical = Printable.of(surprise.toString());
            climb.log("surprise in " + stage.id().id() + ": " + technical);
            return Step.fail(FindingId.INTERNAL_ERROR, Step.text("internal-error", technical));
        }
    }

    private static Message outOfTime(Climb climb) {
        return Step.text("timeout", climb.part(100).toMillis());
    }

    private static void logEnd(Climb climb, StageResult result) {
        String time =
                result.took().map(took -> " in " + took.toMillis() + " ms").orElse("");
        climb.log(result.id().id() + " " + result.outcome().id() + time + ": "
                + result.detail().in(Locale.ENGLISH));
    }
}
