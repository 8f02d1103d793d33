package io.github.rdpmedic.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rdp-medic} alone: the tray. */
@Command(name = "rdp-medic", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class RootCommand implements Callable<Integer> {

    @Mixin
    private final Session session;

    /** For the archive of classes, which learns from it, and for the benchmark of the footprint. */
    @Option(names = "--tour", paramLabel = "DURATION", hidden = true)
    private Optional<Duration> tour = Optional.empty();

    RootCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Services services = session.services();
        return services.startTray(services::targets, tour);
    }
}
