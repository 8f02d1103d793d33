package io.github.rdpmedic.ui.desktop;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** When the desktop session ends it asks its programs to end with SIGTERM; then what is open is closed in order. */
final class EndOfSession {

    /** Desktops kill what is slower. */
    private static final long LAST_WORDS_SECONDS = 5;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;

    private EndOfSession(Runnable quit) {
        hook = new Thread(() -> endAndWait(quit), "rdp-medic end of session");
    }

    /** @param quit makes the program end soon; called when the JVM is asked to end */
    static EndOfSession quits(Runnable quit) {
        EndOfSession end = new EndOfSession(quit);
        Runtime.getRuntime().addShutdownHook(end.hook);
        return end;
    }

    private void endAndWait(Runnable quit) {
        quit.run();
        try {
            finished.await(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException goingDown) {
            Thread.currentThread().interrupt();
        }
    }

    /** The program has ended. */
    void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyGoingDown) {
            // The hook is what brought us here.
        }
    }
}
