package io.github.rdpmedic.cli;

import io.github.rdpmedic.config.SavedTargets;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.probe.Cancellation;
import io.github.rdpmedic.probe.ProbeRequest;
import io.github.rdpmedic.serve.MetricsServer;
import io.github.rdpmedic.serve.ServeOptions;
import io.github.rdpmedic.watch.Watch;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rdp-medic serve}: metrics for Prometheus, until Ctrl-C or SIGTERM. */
@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ServeCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private ServeListener listener = new ServeListener();

    @Option(names = "--allow-any", descriptionKey = "serve-allow-any")
    private boolean allowAny;

    @Option(names = "--probe-only", descriptionKey = "serve-probe-only")
    private boolean probeOnly;

    @Option(names = "--timeout", paramLabel = "DURATION", descriptionKey = "serve-timeout")
    private Duration timeout = Checks.TIMEOUT;

    ServeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ServeOptions options = listener.options(timeout);
        Services services = session.services();
        SavedTargets saved = session.savedTargets();
        return CtrlC.interrupts(() -> {
            try (Watch watch = services.startWatch(probeOnly ? new TargetsInMemory(List.of()) : saved);
                    MetricsServer server = start(options, watch, saved)) {
                String url = listener.url(server.port());
                session.terminal().err().println(Texts.of("serve.listening", url));
                new CountDownLatch(1).await();
                return ExitCode.OK;
            }
        });
    }

    private MetricsServer start(ServeOptions options, Watch watch, SavedTargets saved) {
        Services services = session.services();
        try {
            return MetricsServer.start(
                    options,
                    Version.number(),
                    watch::snapshot,
                    saved::all,
                    () -> services.fleet().serveNetworks(),
                    allowAny,
                    this::check);
        } catch (IOException taken) {
            throw new BadUsage(
                    "serve.not-listening",
                    Printable.of(listener.address()),
                    Printable.of(String.valueOf(taken.getMessage())));
        }
    }

    private CheckResult check(Target target, Depth depth, Duration within) {
        Services services = session.services();
        Observation observation = services.probe().probe(new ProbeRequest(target, depth, within), Cancellation.none());
        return new CheckResult(observation, services.diagnose().apply(observation));
    }
}
