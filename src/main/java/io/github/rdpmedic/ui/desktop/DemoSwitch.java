package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.ui.desktop.DesktopParts.DemoHosts;
import io.github.rdpmedic.watch.Watch;
import java.util.Optional;

/** Puts simulated hosts in the place of the saved targets until the program ends. */
final class DemoSwitch implements AutoCloseable {

    private final DesktopParts parts;
    private final Watch watch;
    private final Runnable endKeeping;
    private Optional<DemoHosts> hosts = Optional.empty();
    private volatile boolean running;

    /** @param endKeeping simulated hosts leave nothing behind */
    DemoSwitch(DesktopParts parts, Watch watch, Runnable endKeeping) {
        this.parts = parts;
        this.watch = watch;
        this.endKeeping = endKeeping;
        this.running = parts.demoRuns();
    }

    boolean isRunning() {
        return running;
    }

    /** Starts servers, so not for the EDT. A second call does nothing. */
    synchronized void start() throws Exception {
        if (running) {
            return;
        }
        DemoHosts started = parts.demo().call();
        hosts = Optional.of(started);
        running = true;
        endKeeping.run();
        Settings settings = parts.settings().current();
        watch.replaceSettings(
                new Settings(started.cadence(), settings.thresholds(), settings.notices(), settings.appearance()));
        watch.replaceTargets(started.targets());
    }

    @Override
    public synchronized void close() {
        hosts.ifPresent(DemoHosts::close);
        hosts = Optional.empty();
    }
}
