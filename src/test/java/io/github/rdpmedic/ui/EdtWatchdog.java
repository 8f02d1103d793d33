package io.github.rdpmedic.ui;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * Looks at the event dispatch thread every {@link #LOOK} and writes down each event that blocked it for longer than
 * {@link #LONGEST}. Only looks at which the thread waits for something count, so that a test machine that is busy
 * with others is not taken for a program that blocks; an event that computes is given ten times as long.
 */
final class EdtWatchdog {

    static final Duration LONGEST = Duration.ofMillis(500);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final long WAITING_LOOKS = LONGEST.dividedBy(LOOK);
    private static final long WORKING_LOOKS = 10 * WAITING_LOOKS;

    private static final EdtWatchdog THE_ONE = new EdtWatchdog();

    private final List<Throwable> tooLong = new CopyOnWriteArrayList<>();
    private volatile Thread edt;
    private volatile long event;

    // Below: the thread of the watchdog only.
    private long seenEvent = -1;
    private int waiting;
    private int working;

    private EdtWatchdog() {
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(new CountingQueue());
        Thread thread = new Thread(this::look, "watchdog of the EDT");
        thread.setDaemon(true);
        thread.start();
    }

    /** Forgets what was seen before, and watches from now on. */
    static EdtWatchdog watch() {
        THE_ONE.tooLong.clear();
        return THE_ONE;
    }

    /** The stacks of events that took too long. */
    List<Throwable> tooLong() {
        return List.copyOf(tooLong);
    }

    /** Counts events, also those of the loop that a modal dialog runs inside an event. */
    private final class CountingQueue extends EventQueue {
        @Override
        protected void dispatchEvent(AWTEvent next) {
            edt = Thread.currentThread();
            event++;
            try {
                super.dispatchEvent(next);
            } finally {
                event++;
            }
        }
    }

    private void look() {
        try {
            while (true) {
                Thread.sleep(LOOK.toMillis());
                Thread watched = edt;
                if (watched != null) {
                    look(watched);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Thread watched) {
        StackTraceElement[] stack = watched.getStackTrace();
        boolean waits = watched.getState() != Thread.State.RUNNABLE || isInputOrOutput(stack);
        if (event != seenEvent || waitsForEvents(stack)) {
            seenEvent = event;
            waiting = 0;
            working = 0;
            return;
        }
        waiting += waits ? 1 : 0;
        working++;
        if (waiting == WAITING_LOOKS || working == WORKING_LOOKS) {
            AssertionError here = new AssertionError("an event held the event dispatch thread for longer than "
                    + (waiting == WAITING_LOOKS ? LONGEST : LONGEST.multipliedBy(10)));
            here.setStackTrace(stack);
            tooLong.add(here);
            waiting = Integer.MIN_VALUE;
            working = Integer.MIN_VALUE;
        }
    }

    private static boolean waitsForEvents(StackTraceElement[] stack) {
        return Stream.of(stack)
                .limit(10)
                .anyMatch(frame -> frame.getClassName().equals("java.awt.EventQueue")
                        && frame.getMethodName().equals("getNextEvent"));
    }

    /** A thread that waits for a file, a socket or a process counts as running. */
    private static boolean isInputOrOutput(StackTraceElement[] stack) {
        return stack.length > 0
                && stack[0].isNativeMethod()
                && Stream.of("java.io.", "java.net.", "sun.nio.", "java.lang.Process")
                        .anyMatch(stack[0].getClassName()::startsWith);
    }
}
