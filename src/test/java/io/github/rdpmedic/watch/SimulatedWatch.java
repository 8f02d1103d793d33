package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.probe.ProbeRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The whole watch over scripted hosts, on a clock that runs as fast as the test likes. */
final class SimulatedWatch implements Outlet {

    record Started(Target target, Depth depth, Duration timeout, Duration at) {}

    record Checked(TargetStatus status, CheckResult result) {}

    private record Ending(Check check, Answer answer, Moment startedAt, long endsAt) {}

    final FakeClock clock = new FakeClock();
    final List<Started> started = new ArrayList<>();
    final List<StateChange> changes = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();
    final List<NoticeLedger> kept = new ArrayList<>();
    Consumer<Checked> onChecked = checked -> {};
    final List<Duration> sleeps = new ArrayList<>();
    final Supervisor supervisor;
    int mostAtOnce;

    private final Map<Target, Answer> hosts = new HashMap<>();
    private final PriorityQueue<Ending> running = new PriorityQueue<>(Comparator.comparingLong(Ending::endsAt));

    SimulatedWatch(Settings settings) {
        supervisor = new Supervisor(settings, new Random(1), this, ZoneId.of("Europe/Berlin"), clock.now());
    }

    static List<Target> targets(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Target("host " + i, new Endpoint("h" + i + ".example", 3389)))
                .toList();
    }

    static Target target() {
        return targets(1).get(0);
    }

    /** One healthy host, watched for two minutes. */
    static SimulatedWatch ofOneHost() {
        SimulatedWatch watch = new SimulatedWatch(Settings.DEFAULTS);
        watch.watches(targets(1));
        watch.runs(Duration.ofMinutes(2));
        return watch;
    }

    void watches(List<Target> targets) {
        watches(Roster.of(targets));
    }

    void watches(Roster roster) {
        supervisor.replaceTargets(roster, clock.now());
    }

    void host(Target target, Answer answer) {
        hosts.put(target, answer);
    }

    void hosts(List<Target> targets, Answer answer) {
        targets.forEach(target -> host(target, answer));
    }

    CompletableFuture<CheckResult> ask(Target target) {
        CompletableFuture<CheckResult> future = new CompletableFuture<>();
        supervisor.ask(target, future, clock.now());
        return future;
    }

    void snooze(Target target, Duration time) {
        supervisor.notices(clock.now()).snooze(target, clock.now().wall().plus(time));
    }

    void runs(Duration time) {
        long end = clock.now().after(time);
        supervisor.tick(clock.now());
        while (true) {
            long wake = supervisor.nextWake(clock.now());
            long ending = running.isEmpty() ? Moment.NEVER : running.peek().endsAt();
            if (Math.min(wake, ending) > end) {
                clock.advanceTo(end);
                return;
            }
            clock.advanceTo(Math.min(wake, ending));
            if (ending <= clock.now().nanos()) {
                end(running.poll());
            }
            supervisor.tick(clock.now());
        }
    }

    private void end(Ending ending) {
        ProbeRequest request = ending.check().request();
        if (request.depth() == Depth.REACHABILITY) {
            supervisor.echoed(ending.check(), ending.answer().echo(), clock.now());
        } else {
            supervisor.checked(
                    ending.check(),
                    ending.answer().to(request, ending.startedAt().wall()),
                    clock.now());
        }
    }

    @Override
    public void launch(Check check) {
        ProbeRequest request = check.request();
        Answer answer = hosts.getOrDefault(request.target(), Answer.up());
        Moment now = clock.now();
        started.add(new Started(request.target(), request.depth(), request.timeout(), Duration.ofNanos(now.nanos())));
        Ending ending = new Ending(check, answer, now, now.after(answer.took(request)));
        running.add(ending);
        mostAtOnce = Math.max(mostAtOnce, running.size());
        check.cancellation().onCancel(() -> running.remove(ending));
    }

    @Override
    public void stateChanged(StateChange change) {
        changes.add(change);
    }

    @Override
    public void checked(TargetStatus status, CheckResult result) {
        onChecked.accept(new Checked(status, result));
    }

    @Override
    public void slept(Instant from, Instant to) {
        sleeps.add(Duration.between(from, to));
    }

    @Override
    public void notice(Notice notice) {
        notices.add(notice);
    }

    @Override
    public void keep(NoticeLedger ledger) {
        kept.add(ledger);
    }

    State state(Target target) {
        return status(target).state();
    }

    TargetStatus status(Target target) {
        return supervisor.memory(target).orElseThrow().status();
    }

    WatchSnapshot snapshot() {
        return supervisor.snapshot(clock.now());
    }

    List<Depth> depthsSince(Duration start) {
        return started.stream()
                .filter(check -> check.at().compareTo(start) >= 0)
                .map(Started::depth)
                .toList();
    }

    Duration time() {
        return Duration.ofNanos(clock.now().nanos());
    }

    List<Notice.Kind> noticeKinds() {
        return notices.stream().map(Notice::kind).toList();
    }
}
