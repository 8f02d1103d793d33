package io.github.rdpmedic.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Turns Ctrl-C into an interrupt of the command's own thread and gives it time for its last words. */
final class CtrlC {

    private static final long LAST_WORDS_SECONDS = 2;

    /** Something that ends when its thread is interrupted. */
    @FunctionalInterface
    interface Interruptible {
        int run() throws InterruptedException;
    }

    private CtrlC() {}

    /**
     * Runs {@code command} on this thread. After Ctrl-C the JVM exits with 130 of its own accord, or with
     * 143 after SIGTERM; it waits for the command to close and print first.
     *
     * @return what the command returns, or 130 when it was interrupted
     */
    static int interrupts(Interruptible command) {
        Thread commandThread = Thread.currentThread();
        CountDownLatch finished = new CountDownLatch(1);
        Thread hook = new Thread(() -> endAndWait(commandThread, finished), "ctrl-c");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return command.run();
        } catch (InterruptedException asked) {
            return ExitCode.INTERRUPTED;
        } finally {
            finished.countDown();
            forget(hook);
        }
    }

    private static void endAndWait(Thread commandThread, CountDownLatch finished) {
        commandThread.interrupt();
        try {
            finished.await(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException goingDown) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyGoingDown) {
            // The hook is what brought us here.
        }
    }
}
