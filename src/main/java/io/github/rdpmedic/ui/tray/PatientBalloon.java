package io.github.rdpmedic.ui.tray;

import io.github.rdpmedic.platform.DesktopNotice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Holds balloons back while nobody wants to see them, and shows them after that, the newest of each topic. Windows
 * does not say when a presentation ends, so while something waits that is asked every {@link #LOOK}. Thread-safe.
 */
final class PatientBalloon implements NoticeBoard.Balloon, AutoCloseable {

    static final Duration LOOK = Duration.ofSeconds(15);
    private static final int MAX_WAITING = 20;

    private final NoticeBoard.Balloon balloon;
    private final BooleanSupplier admitted;
    private final Duration look;
    private final Map<String, DesktopNotice> waiting = new LinkedHashMap<>();
    private final ScheduledThreadPoolExecutor thread = daemon();

    PatientBalloon(NoticeBoard.Balloon balloon, BooleanSupplier admitted, Duration look) {
        this.balloon = balloon;
        this.admitted = admitted;
        this.look = look;
    }

    @Override
    public synchronized void show(DesktopNotice notice) {
        if (waiting.isEmpty() && admitted.getAsBoolean()) {
            balloon.show(notice);
            return;
        }
        if (waiting.isEmpty()) {
            lookLater();
        }
        waiting.remove(notice.topic());
        waiting.put(notice.topic(), notice);
        if (waiting.size() > MAX_WAITING) {
            waiting.remove(waiting.keySet().iterator().next());
        }
    }

    @Override
    public synchronized void withdraw(String topic) {
        waiting.remove(topic);
        balloon.withdraw(topic);
    }

    private void lookLater() {
        thread.schedule(this::lookAgain, look.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void lookAgain() {
        if (waiting.isEmpty()) {
            return;
        }
        if (!admitted.getAsBoolean()) {
            lookLater();
            return;
        }
        List<DesktopNotice> now = new ArrayList<>(waiting.values());
        waiting.clear();
        now.forEach(balloon::show);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static ScheduledThreadPoolExecutor daemon() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "rdp-medic held notices");
            thread.setDaemon(true);
            return thread;
        });
        executor.setKeepAliveTime(10, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
        executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        return executor;
    }
}
