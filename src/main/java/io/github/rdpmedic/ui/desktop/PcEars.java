package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.model.PcEvent;
import io.github.rdpmedic.platform.SystemEvents;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Listens to the operating system from soon after the start, which need not wait for it, until the end. */
final class PcEars {

    private Optional<Runnable> end = Optional.empty();
    private boolean closed;

    PcEars(SystemEvents events, Consumer<PcEvent> ear, Executor background) {
        background.execute(() -> begun(events.listen(ear)));
    }

    private synchronized void begun(Runnable newEnd) {
        if (closed) {
            newEnd.run();
        } else {
            end = Optional.of(newEnd);
        }
    }

    synchronized void close() {
        closed = true;
        end.ifPresent(Runnable::run);
    }
}
