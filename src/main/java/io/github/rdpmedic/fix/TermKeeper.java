package io.github.rdpmedic.fix;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sees to it, while the tray program runs, that what was lent returns: when its time is over, when the program
 * quits, and at the next start after a crash. One thread, which sleeps until something is due; once a minute it
 * looks whether another process wrote into the journal or the PC was asleep.
 */
public final class TermKeeper implements AutoCloseable {

    private static final Logger LOG = System.getLogger(TermKeeper.class.getName());
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(30);

    private final FixEngine engine;
    private final Clock clock;
    private final Listener listener;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread keeper = new Thread(work, "fix-terms");
        keeper.setDaemon(true);
        return keeper;
    });

    private volatile JournalDigest digest = JournalDigest.EMPTY;
    private volatile boolean ownsSession;

    // Below: the thread of the keeper only.
    private Optional<FileTime> seen = Optional.empty();
    private Optional<ScheduledFuture<?>> next = Optional.empty();
    private Instant notBefore = Instant.MIN;

    /** Hears of what happens, on the thread of the keeper. */
    public interface Listener {

        /** What the menu says has changed. */
        void journalChanged(JournalDigest digest);

        /** Something returned by itself, or could not. */
        void returned(UndoResult result);
    }

    public TermKeeper(FixEngine engine, Clock clock, Listener listener) {
        this.engine = engine;
        this.clock = clock;
        this.listener = listener;
    }

    /** Returns at once. Whatever is left from the last run is taken back in the background. */
    public void start() {
        ownsSession = true;
        run(() -> {
            tell(engine.undoInterrupted());
            tell(engine.undoSession());
            look();
        });
    }

    /** Keeps the times alone: the session, and what was interrupted, belong to the tray program. */
    public void startBesideTheTray() {
        run(this::look);
    }

    /** What the journal said when it was last looked at. */
    public JournalDigest digest() {
        return digest;
    }

    /** A fix was applied or taken back in this program. Returns at once. */
    public void lookNow() {
        run(this::look);
    }

    private void run(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException closed) {
            LOG.log(Level.DEBUG, "the keeper of terms is closed");
        }
    }

    private void look() {
        try {
            readIfChanged();
            returnWhatIsDue();
            readIfChanged();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the keeper of terms failed", e);
        } finally {
            sleep();
        }
    }

    /** What failed, for example because nobody gave administrator rights, is not asked for every minute. */
    private void returnWhatIsDue() {
        Instant now = clock.instant();
        boolean due = nextEnd().filter(end -> !end.isAfter(now)).isPresent();
        if (due && !now.isBefore(notBefore)) {
            List<UndoResult> results = engine.undoDue();
            boolean allBack = results.stream().allMatch(result -> result.outcome() == UndoResult.Outcome.UNDONE);
            notBefore = allBack ? Instant.MIN : now.plus(Duration.ofHours(1));
            tell(results);
        }
    }

    private void readIfChanged() {
        Optional<FileTime> changed = engine.changedAt();
        if (changed.equals(seen)) {
            return;
        }
        seen = changed;
        try {
            digest = engine.digest();
            listener.journalChanged(digest);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "journal: {0}", e.toString());
        }
    }

    private void tell(List<UndoResult> results) {
        results.forEach(listener::returned);
    }

    private Optional<Instant> nextEnd() {
        return digest.returning().stream()
                .flatMap(entry -> entry.returnsAt().stream())
                .min(Instant::compareTo);
    }

    private void sleep() {
        next.ifPresent(future -> future.cancel(false));
        Instant now = clock.instant();
        Duration nap = nextEnd()
                .filter(end -> end.isAfter(now))
                .map(end -> Duration.between(now, end).plusMillis(1))
                .filter(left -> left.compareTo(LONGEST_SLEEP) < 0)
                .orElse(LONGEST_SLEEP);
        try {
            next = Optional.of(thread.schedule(this::look, nap.toMillis(), TimeUnit.MILLISECONDS));
        } catch (RejectedExecutionException closed) {
            next = Optional.empty();
        }
    }

    /** Takes back what was to last for this session, where it is this program's, and ends the thread. */
    @Override
    public void close() {
        if (!ownsSession) {
            thread.shutdownNow();
            return;
        }
        try {
            thread.submit(() -> tell(engine.undoSession())).get(PATIENCE_AT_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closedBefore) {
            LOG.log(Level.DEBUG, "the keeper of terms is closed");
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.WARNING, "what was to last for this session did not return: {0}", e.toString());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } finally {
            thread.shutdownNow();
        }
    }
}
