package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.probe.Cancellation;
import io.github.rdpmedic.probe.Extra;
import io.github.rdpmedic.probe.Probe;
import io.github.rdpmedic.probe.ProbeRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Full checks of many targets at once.
 *
 * @param timeout for each target
 * @param concurrency how many are under way at the same time, 1 or more
 * @param extras what is asked on request along with the ladder
 * @param optIn what is looked at on request, in the time that the ladder leaves
 */
record Checks(
        Probe probe,
        Function<Observation, Diagnosis> diagnose,
        Duration timeout,
        int concurrency,
        Set<Extra> extras,
        Optional<OptInLook> optIn) {

    /** Enough for a fleet to be checked in seconds, few enough to stay polite to the name server. */
    static final int CONCURRENCY = 64;

    static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** A search and a series of echoes take their time. */
    static final Duration TIMEOUT_WITH_PATH = Duration.ofSeconds(20);

    static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);

    /**
     * @param results in the order asked
     * @param interrupted the thread was interrupted, so the results are those that were known by then
     */
    record Report(List<CheckResult> results, boolean interrupted) {

        int exitCode() {
            return interrupted
                    ? ExitCode.INTERRUPTED
                    : ExitCode.of(results.stream().map(CheckResult::state).toList());
        }
    }

    /**
     * Checks {@code targets} and hands each result to {@code each} on this thread, in the order asked, as
     * soon as it and those before it are there.
     *
     * @param onFault hears of a check that ended by a fault in this program; its target is unknown then
     */
    Report run(List<Target> targets, Consumer<CheckResult> each, Consumer<Throwable> onFault) {
        Cancellation cancellation = new Cancellation();
        Instant startedAt = Instant.now();
        ExecutorService workers =
                Executors.newFixedThreadPool(Math.max(1, Math.min(targets.size(), concurrency)), workerThreads());
        List<Future<CheckResult>> pending = targets.stream()
                .map(target -> workers.submit(() -> check(target, cancellation)))
                .toList();
        List<CheckResult> results = new ArrayList<>();
        Consumer<CheckResult> deliver = ((Consumer<CheckResult>) results::add).andThen(each);
        try {
            for (Target target : targets) {
                deliver.accept(result(target, startedAt, pending.get(results.size()), onFault));
            }
            return new Report(List.copyOf(results), false);
        } catch (InterruptedException asked) {
            known(pending.subList(results.size(), pending.size())).forEach(deliver);
            return new Report(List.copyOf(results), true);
        } finally {
            cancellation.cancel();
            workers.shutdownNow();
        }
    }

    private CheckResult check(Target target, Cancellation cancellation) {
        Observation observation = probe.probe(new ProbeRequest(target, Depth.FULL, timeout, extras), cancellation);
        CheckResult result = new CheckResult(observation, diagnose.apply(observation));
        return optIn.map(look -> look.addTo(result, timeout, cancellation)).orElse(result);
    }

    private static CheckResult result(
            Target target, Instant startedAt, Future<CheckResult> check, Consumer<Throwable> onFault)
            throws InterruptedException {
        try {
            return check.get();
        } catch (ExecutionException fault) {
            onFault.accept(fault.getCause());
            return Faults.unknown(target, startedAt, Duration.between(startedAt, Instant.now()), fault.getCause());
        }
    }

    /** What was measured before the interrupt. A probe that is cut short must not count as a failure of the host. */
    private static List<CheckResult> known(List<Future<CheckResult>> checks) {
        List<CheckResult> known = new ArrayList<>();
        for (Future<CheckResult> check : checks.stream().filter(Future::isDone).toList()) {
            try {
                known.add(check.get());
            } catch (ExecutionException | InterruptedException nothingKnown) {
                continue;
            }
        }
        return known;
    }

    private static ThreadFactory workerThreads() {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "check-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
