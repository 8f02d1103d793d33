package io.github.rdpmedic.cli;

import io.github.rdpmedic.config.SavedTargets;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rdp-medic demo}: the tray over simulated hosts, or the hosts alone. */
@Command(name = "demo", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class DemoCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--hosts-only", descriptionKey = "hosts-only")
    private boolean hostsOnly;

    @Option(names = "--count", paramLabel = "NUMBER", descriptionKey = "demo-count")
    private Optional<Integer> count = Optional.empty();

    @Option(names = "--delay", paramLabel = "DURATION", descriptionKey = "demo-delay")
    private Duration delay = Duration.ZERO;

    @Option(names = "--for", paramLabel = "DURATION", descriptionKey = "demo-for")
    private Optional<Duration> lasting = Optional.empty();

    private volatile boolean over;

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Services services = session.services();
        Thread caller = Thread.currentThread();
        lasting.ifPresent(time -> end(caller, time));
        int exit = hostsOnly ? CtrlC.interrupts(() -> keepRunning(services)) : showTray(services);
        return over ? ExitCode.OK : exit;
    }

    private int showTray(Services services) {
        try (SimulatedHosts hosts = services.startDemo()) {
            SavedTargets targets = new TargetsInMemory(hosts.targets());
            return services.startTray(() -> targets, Optional.empty());
        }
    }

    private void end(Thread caller, Duration time) {
        Thread end = new Thread(
                () -> {
                    try {
                        Thread.sleep(time.toMillis());
                        over = true;
                        caller.interrupt();
                    } catch (InterruptedException programEnds) {
                        Thread.currentThread().interrupt();
                    }
                },
                "demo-end");
        end.setDaemon(true);
        end.start();
    }

    private int keepRunning(Services services) throws InterruptedException {
        try (SimulatedHosts hosts =
                count.isPresent() ? services.startHosts(count.get(), delay) : services.startDemo()) {
            List<Target> targets = hosts.targets();
            Column names = Column.of(targets.stream().map(Target::name).toList());
            targets.forEach(
                    target -> session.terminal().out().println(names.pad(target.name()) + "  " + target.endpoint()));
            session.terminal().out().flush();
            session.terminal().err().println(Texts.of("demo.running", targets.size()));
            new CountDownLatch(1).await();
            return ExitCode.OK;
        }
    }
}
