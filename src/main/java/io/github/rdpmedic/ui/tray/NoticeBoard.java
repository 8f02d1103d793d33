package io.github.rdpmedic.ui.tray;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.DesktopNotice;
import io.github.rdpmedic.platform.DesktopNotice.Urgency;
import io.github.rdpmedic.platform.DesktopNotifications;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.watch.Notice;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Where notices go: to the notification service of the desktop, or to a balloon at the tray icon where there is
 * none. On a thread of its own, which ends when there is nothing to say. A board that is full loses its oldest.
 */
public final class NoticeBoard implements AutoCloseable {

    /** A notice at the tray icon; {@link Tray#showNotice} is one. */
    @FunctionalInterface
    public interface Balloon {

        /** For a desktop without a tray. */
        Balloon NONE = notice -> {};

        void show(DesktopNotice notice);

        /** A balloon that is shown goes by itself. */
        default void withdraw(String topic) {}
    }

    private static final Logger LOG = System.getLogger(NoticeBoard.class.getName());
    private static final int MAX_WAITING = 20;
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(2);

    private final DesktopNotifications desktop;
    private final PatientBalloon balloon;
    private final NoticeDrawing drawing;
    private final Clock clock;
    private final OpenNotices open = new OpenNotices();
    private final ThreadPoolExecutor thread;

    /**
     * @param person does what a person asks for from a notice; called on any thread
     * @param clock says when a snooze that is asked for from a notice ends
     */
    public NoticeBoard(
            DesktopNotifications desktop, Balloon balloon, Consumer<Consumer<UserActions>> person, Clock clock) {
        this.desktop = desktop;
        this.balloon = new PatientBalloon(balloon, desktop::admitsBalloons, PatientBalloon.LOOK);
        this.drawing = new NoticeDrawing(person);
        this.clock = clock;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MAX_WAITING),
                NoticeBoard::daemon,
                new ThreadPoolExecutor.DiscardOldestPolicy());
        thread.allowCoreThreadTimeOut(true);
    }

    /** Returns at once, on any thread. */
    public void post(Notice notice) {
        Bubble bubble = NoticeBubbles.of(notice, open.alsoLost(notice), clock);
        withdraw(open.told(notice));
        post(bubble);
    }

    /** Returns at once, on any thread. */
    public void post(Message title, Message text, Urgency urgency) {
        post(Bubble.of(title, text, urgency));
    }

    /** Returns at once, on any thread. */
    public void post(Bubble bubble) {
        thread.execute(() -> show(drawing.of(bubble)));
    }

    /** What is over needs no notice any more. Returns at once, on any thread. */
    public void seen(WatchSnapshot snapshot) {
        withdraw(open.over(snapshot));
    }

    private void withdraw(List<String> topics) {
        for (String topic : topics) {
            thread.execute(() -> {
                desktop.withdraw(topic);
                balloon.withdraw(topic);
            });
        }
    }

    private void show(DesktopNotice notice) {
        if (desktop.availability().isAvailable()) {
            try {
                desktop.show(notice);
                return;
            } catch (PlatformException refused) {
                LOG.log(Level.INFO, "The desktop did not show a notice: {0}", refused.getMessage());
            }
        }
        balloon.show(notice);
    }

    /** What was posted is still shown, as long as that takes no longer than {@link #PATIENCE_AT_END}. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(PATIENCE_AT_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } finally {
            thread.shutdownNow();
            balloon.close();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "rdp-medic notices");
        thread.setDaemon(true);
        return thread;
    }
}
