package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.PcEvent;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.Target;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Knows one moment, and nothing happens after it. */
public record StillWatch(WatchSnapshot snapshot) implements Watch {

    @Override
    public Runnable subscribe(WatchListener listener) {
        listener.changed(snapshot);
        return () -> {};
    }

    @Override
    public CompletableFuture<CheckResult> checkNow(Target target) {
        return new CompletableFuture<>();
    }

    @Override
    public void checkAll() {}

    @Override
    public void pause(Instant until) {}

    @Override
    public void resume() {}

    @Override
    public void snooze(Target target, Instant until) {}

    @Override
    public void endSnooze(Target target) {}

    @Override
    public void snoozeAll(Instant until) {}

    @Override
    public void endSnoozeOfAll() {}

    @Override
    public void recall(NoticeLedger ledger) {}

    @Override
    public void heard(PcEvent event) {}

    @Override
    public void replaceTargets(Roster roster) {}

    @Override
    public void replaceSettings(Settings settings) {}

    @Override
    public void close() {}
}
