package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.PcEvent;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.watch.NoticeLedger;
import io.github.rdpmedic.watch.StateChange;
import io.github.rdpmedic.watch.Watch;
import io.github.rdpmedic.watch.WatchListener;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A monitor that reports the changes it was given as soon as someone listens. */
final class TestWatch implements Watch {

    private final List<StateChange> changes;
    volatile boolean listening;
    volatile boolean closed;

    TestWatch(StateChange... changes) {
        this.changes = List.of(changes);
    }

    @Override
    public WatchSnapshot snapshot() {
        return new WatchSnapshot(List.of(), Optional.empty(), Instant.EPOCH);
    }

    @Override
    public Runnable subscribe(WatchListener listener) {
        listener.changed(snapshot());
        changes.forEach(listener::stateChanged);
        listening = true;
        return () -> {};
    }

    @Override
    public CompletableFuture<CheckResult> checkNow(Target target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void checkAll() {}

    @Override
    public void pause(Instant until) {}

    @Override
    public void snooze(Target target, Instant until) {
        throw new AssertionError("nobody snoozes on the command line");
    }

    @Override
    public void endSnooze(Target target) {
        throw new AssertionError("nobody snoozes on the command line");
    }

    @Override
    public void snoozeAll(Instant until) {
        throw new AssertionError("nobody snoozes on the command line");
    }

    @Override
    public void endSnoozeOfAll() {
        throw new AssertionError("nobody snoozes on the command line");
    }

    @Override
    public void recall(NoticeLedger ledger) {
        throw new AssertionError("nobody is told on the command line");
    }

    @Override
    public void resume() {}

    @Override
    public void heard(PcEvent event) {}

    @Override
    public void replaceTargets(Roster roster) {}

    @Override
    public void replaceSettings(Settings settings) {}

    @Override
    public void close() {
        closed = true;
    }
}
