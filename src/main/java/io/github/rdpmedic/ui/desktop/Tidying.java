package io.github.rdpmedic.ui.desktop;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.AWTEventListener;
import java.awt.event.WindowEvent;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.RootPaneContainer;

/**
 * Gives memory back once the start is over and whenever the last window has gone. An idle tray makes so little garbage
 * that Java would keep for hours what a window or the start left behind.
 */
final class Tidying implements AutoCloseable {

    /** By then the first checks are done. */
    private static final Duration AFTER_THE_START = Duration.ofSeconds(20);

    /** Nobody waits for a window at that moment. */
    private static final Duration AFTER_A_WINDOW = Duration.ofSeconds(3);

    private final AtomicBoolean planned = new AtomicBoolean();
    private final AWTEventListener windows = this::happened;
    private final Duration afterAWindow;

    private Tidying(Duration afterAWindow) {
        this.afterAWindow = afterAWindow;
    }

    static Tidying start() {
        return start(AFTER_THE_START, AFTER_A_WINDOW);
    }

    static Tidying start(Duration afterTheStart, Duration afterAWindow) {
        Tidying tidying = new Tidying(afterAWindow);
        Toolkit.getDefaultToolkit().addAWTEventListener(tidying.windows, AWTEvent.WINDOW_EVENT_MASK);
        tidying.after(afterTheStart);
        return tidying;
    }

    private void happened(AWTEvent event) {
        if (event.getID() == WindowEvent.WINDOW_CLOSED || event.getID() == WindowEvent.WINDOW_DEACTIVATED) {
            EventQueue.invokeLater(this::lookWhetherAllAreGone);
        }
    }

    private void lookWhetherAllAreGone() {
        if (Arrays.stream(Window.getWindows()).noneMatch(Tidying::isOpen)) {
            after(afterAWindow);
        }
    }

    /** On X11 the tray icon itself is a window of AWT, which shows as long as the program runs. */
    private static boolean isOpen(Window window) {
        return window instanceof RootPaneContainer && window.isShowing();
    }

    /** A second wish while one is open is the same wish. */
    private void after(Duration delay) {
        if (planned.compareAndSet(false, true)) {
            Thread thread = new Thread(() -> tidy(delay), "rdp-medic tidying");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void tidy(Duration delay) {
        try {
            Thread.sleep(delay.toMillis());
            planned.set(false);
            System.gc();
        } catch (InterruptedException programEnds) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        Toolkit.getDefaultToolkit().removeAWTEventListener(windows);
    }
}
