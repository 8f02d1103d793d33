package io.github.rdpmedic.ui.tray;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.DesktopNotifications;
import io.github.rdpmedic.platform.DesktopNotifications.Urgency;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.watch.Notice;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Where notices go: to the notification service of the desktop, or to a balloon at the tray icon where there is
 * none. On a thread of its own, which ends when there is nothing to say. A board that is full loses its oldest.
 */
public final class NoticeBoard implements AutoCloseable {

    /** A notice at the tray icon; {@link Tray#showNotice} is one. */
    @FunctionalInterface
    public interface Balloon {

        /** For a desktop without a tray. */
        Balloon NONE = (title, text, urgency) -> {};

        void show(String title, String text, Urgency urgency);
    }

    /** What Windows shows of a notice, in UTF-16 units (NOTIFYICONDATAW). */
    static final int MAX_TITLE = 63;

    static final int MAX_TEXT = 255;

    private static final Logger LOG = System.getLogger(NoticeBoard.class.getName());
    private static final int MAX_WAITING = 20;
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(2);

    private final DesktopNotifications desktop;
    private final Balloon balloon;
    private final ThreadPoolExecutor thread;

    public NoticeBoard(DesktopNotifications desktop, Balloon balloon) {
        this.desktop = desktop;
        this.balloon = balloon;
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
        post(notice.title(), notice.text(), urgency(notice.kind()));
    }

    /** Returns at once, on any thread. */
    public void post(Message title, Message text, Urgency urgency) {
        thread.execute(() ->
                show(Shortened.to(MAX_TITLE, title.toString()), Shortened.to(MAX_TEXT, text.toString()), urgency));
    }

    private void show(String title, String text, Urgency urgency) {
        if (desktop.availability().isAvailable()) {
            try {
                desktop.show(title, text, urgency);
                return;
            } catch (PlatformException refused) {
                LOG.log(Level.INFO, "The desktop did not show a notice: {0}", refused.getMessage());
            }
        }
        balloon.show(title, text, urgency);
    }

    private static Urgency urgency(Notice.Kind kind) {
        return switch (kind) {
            case LOST -> Urgency.NORMAL;
            case BACK -> Urgency.LOW;
        };
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
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "rdp-medic notices");
        thread.setDaemon(true);
        return thread;
    }
}
