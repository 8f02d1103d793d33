package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.PcEvent;
import java.util.function.Consumer;

/** What the operating system announces about this PC. It may announce nothing; who listens must do without. */
public interface SystemEvents {

    SystemEvents NONE = ear -> () -> {};

    /**
     * Listens from now on. May take a moment; not for the EDT.
     *
     * @param ear hears of each event on a thread of the operating system; must return quickly
     * @return ends it, at once
     */
    Runnable listen(Consumer<PcEvent> ear);

    /** Both at once. */
    default SystemEvents and(SystemEvents other) {
        return ear -> {
            Runnable first = listen(ear);
            Runnable second = other.listen(ear);
            return () -> {
                first.run();
                second.run();
            };
        };
    }
}
