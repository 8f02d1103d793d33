package io.github.rdpmedic.ui;

import java.awt.EventQueue;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * The one way from the monitor's threads to the event dispatch thread. At most one update is pending: a newer
 * value takes the place of one that was not shown yet.
 */
public final class EdtBridge<T> {

    private final Consumer<? super T> view;
    private final AtomicReference<Optional<T>> pending = new AtomicReference<>(Optional.empty());

    /** @param view called on the event dispatch thread */
    public EdtBridge(Consumer<? super T> view) {
        this.view = view;
    }

    /** Returns at once, on any thread. */
    public void publish(T value) {
        if (pending.getAndSet(Optional.of(value)).isEmpty()) {
            EventQueue.invokeLater(this::deliver);
        }
    }

    private void deliver() {
        pending.getAndSet(Optional.empty()).ifPresent(view);
    }
}
