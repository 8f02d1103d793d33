package io.github.rdpmedic.cli;

import io.github.rdpmedic.config.SavedTargets;
import io.github.rdpmedic.model.Printable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What all commands of one run share: the options that every command takes, the terminal and the services. */
final class Session {

    private final ServicesFactory factory;
    private final Terminal terminal;
    private Optional<Services> opened = Optional.empty();

    @Option(names = "--config", paramLabel = "DIR", descriptionKey = "config", scope = ScopeType.INHERIT)
    private Optional<Path> config = Optional.empty();

    @Option(names = "--verbose", descriptionKey = "verbose", scope = ScopeType.INHERIT)
    private boolean verbose;

    Session(ServicesFactory factory, Terminal terminal) {
        this.factory = factory;
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }

    /** As {@code --config} does, for a start without the parser. */
    void isolateIn(Optional<Path> directory) {
        config = directory;
    }

    boolean verbose() {
        return verbose;
    }

    Services services() {
        if (opened.isEmpty()) {
            config.filter(path -> Files.exists(path) && !Files.isDirectory(path))
                    .ifPresent(path -> {
                        throw new BadUsage("config.not-a-directory", Printable.of(path.toString()));
                    });
            opened = Optional.of(factory.open(config));
        }
        return opened.get();
    }

    /**
     * The saved targets. When their file, the settings that name a central list, or the policy is broken, standard
     * error says so and the last good content is used.
     */
    SavedTargets savedTargets() {
        SavedTargets targets = services().targets();
        Stream.of(targets.problem(), services().settings().problem())
                .flatMap(Optional::stream)
                .forEach(problem -> terminal.err().println(problem.text()));
        return targets;
    }

    Checks checks(Duration timeout) {
        return checks(timeout, OnRequest.NOTHING);
    }

    Checks checks(Duration timeout, OnRequest onRequest) {
        Optional<OptInLook> optIn = onRequest.optIns().isEmpty()
                ? Optional.empty()
                : Optional.of(new OptInLook(services().optInProbe(), onRequest.optIns()));
        return new Checks(
                services().probe(), services().diagnose(), timeout, Checks.CONCURRENCY, onRequest.extras(), optIn);
    }
}
