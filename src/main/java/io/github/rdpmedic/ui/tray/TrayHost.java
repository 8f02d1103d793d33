package io.github.rdpmedic.ui.tray;

import java.awt.AWTError;
import java.awt.AWTException;
import java.awt.EventQueue;
import java.awt.HeadlessException;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keeps one icon in the tray of the desktop. Adding one waits until the tray took it, so that happens on a
 * thread of its own; taking one away needs the event dispatch thread while it holds the lock of the tray, so
 * that happens there. When the host of the tray is started anew, AWT adds the icon by itself, loses it for good
 * or keeps one that nobody sees, as the race goes; so it is put up afresh once the new host had time to settle.
 */
final class TrayHost implements AutoCloseable {

    private static final Logger LOG = System.getLogger(TrayHost.class.getName());
    private static final String HOST = "systemTray";
    private static final Duration SETTLED = Duration.ofSeconds(1);

    /** For a host that took its time. */
    private static final List<Duration> LATER_LOOKS = List.of(Duration.ofSeconds(5), Duration.ofSeconds(30));

    private final SystemTray tray;
    private final TrayIcon icon;
    private final PropertyChangeListener hostWatch = this::hostChanged;
    private final ScheduledThreadPoolExecutor thread = daemon();
    private volatile boolean closed;

    private TrayHost(SystemTray tray, TrayIcon icon) {
        this.tray = tray;
        this.icon = icon;
    }

    /** Whether there is a tray. Some desktops start a program to answer that, so the answer has a limit. */
    static boolean isPresent(Duration limit) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Thread asking = new Thread(() -> answer.complete(isSupported()), "rdp-medic tray question");
        asking.setDaemon(true);
        asking.start();
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException noAnswer) {
            return false;
        }
    }

    private static boolean isSupported() {
        try {
            return SystemTray.isSupported();
        } catch (HeadlessException | AWTError noDisplay) {
            return false;
        }
    }

    /**
     * Adds {@code icon} and keeps it there until {@link #close}. Not for the event dispatch thread.
     *
     * @throws AWTException when the tray vanished meanwhile
     */
    static TrayHost keep(TrayIcon icon) throws AWTException {
        assert !EventQueue.isDispatchThread();
        TrayHost host = new TrayHost(SystemTray.getSystemTray(), icon);
        host.tray.add(icon);
        host.tray.addPropertyChangeListener(HOST, host.hostWatch);
        return host;
    }

    private void hostChanged(PropertyChangeEvent change) {
        if (change.getNewValue() != null) {
            after(SETTLED, () -> EventQueue.invokeLater(this::addAfresh));
            LATER_LOOKS.forEach(delay -> after(delay, this::addIfMissing));
        }
    }

    private void after(Duration delay, Runnable work) {
        thread.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void addAfresh() {
        tray.remove(icon);
        thread.execute(this::addIfMissing);
    }

    private void addIfMissing() {
        try {
            if (!closed && !List.of(tray.getTrayIcons()).contains(icon)) {
                tray.add(icon);
            }
        } catch (AWTException | IllegalArgumentException notThisTime) {
            LOG.log(Level.INFO, "The tray did not take the icon: {0}", notThisTime.getMessage());
        }
        if (closed) {
            EventQueue.invokeLater(() -> tray.remove(icon));
        }
    }

    /** On the event dispatch thread the icon is gone on return; elsewhere soon after. */
    @Override
    public void close() {
        closed = true;
        thread.shutdown();
        tray.removePropertyChangeListener(HOST, hostWatch);
        if (EventQueue.isDispatchThread()) {
            tray.remove(icon);
        } else {
            EventQueue.invokeLater(() -> tray.remove(icon));
        }
    }

    private static ScheduledThreadPoolExecutor daemon() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "rdp-medic tray");
            thread.setDaemon(true);
            return thread;
        });
        executor.setKeepAliveTime(10, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        return executor;
    }
}
