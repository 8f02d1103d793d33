package io.github.rdpmedic.ui.parts;

import java.awt.EventQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Work that may block, done off the EDT; its outcome is handed back on the EDT.
 *
 * @param executor where the work runs
 */
public record Background(Executor executor) {

    /** Calls exactly one of {@code done} and {@code failed}, on the EDT. */
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        executor.execute(() -> {
            try {
                T result = work.call();
                EventQueue.invokeLater(() -> done.accept(result));
            } catch (Exception e) {
                EventQueue.invokeLater(() -> failed.accept(e));
            }
        });
    }
}
