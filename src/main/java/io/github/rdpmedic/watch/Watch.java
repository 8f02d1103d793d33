package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.PcEvent;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.Target;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What windows, menus and the terminal may ask of the monitor. Every call returns at once. */
public interface Watch extends AutoCloseable {

    WatchSnapshot snapshot();

    /** The listener hears the present snapshot at once, on the monitor's own thread. Running the result ends it. */
    Runnable subscribe(WatchListener listener);

    /**
     * A full check of one target, ahead of its cadence and also while paused. Joins one that is under way.
     * Completes normally, or is cancelled: by a pause, by {@link #close}, or because the target is not watched.
     */
    CompletableFuture<CheckResult> checkNow(Target target);

    void checkAll();

    /** No checks until {@code until}; {@link Instant#MAX} means until {@link #resume}. */
    void pause(Instant until);

    void resume();

    /**
     * No notice of this target until {@code until}, or until it is back; {@link Instant#MAX} means until it is back.
     * It is checked all the same.
     */
    void snooze(Target target, Instant until);

    void endSnooze(Target target);

    /** No notice of any host until then; {@link Instant#MAX} means until {@link #endSnoozeOfAll}. */
    void snoozeAll(Instant until);

    void endSnoozeOfAll();

    /** What an earlier run of the program was asked to {@linkplain WatchListener#keep keep}. Comes after the targets. */
    void recall(NoticeLedger ledger);

    /** Something happened to this PC that watching depends on. */
    void heard(PcEvent event);

    /** The saved targets were edited, or what is said of them. Targets that stay keep their state. */
    void replaceTargets(Roster roster);

    /** As {@link #replaceTargets(Roster)}, with nothing said of any. */
    default void replaceTargets(List<Target> targets) {
        replaceTargets(Roster.of(targets));
    }

    void replaceSettings(Settings settings);

    /** Ends every thread and closes every socket. */
    @Override
    void close();
}
