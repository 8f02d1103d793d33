package io.github.rdpmedic.cli;

import io.github.rdpmedic.config.ConfigException;
import io.github.rdpmedic.config.SavedTargets;
import io.github.rdpmedic.config.TargetEdit;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.SavedTarget;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.model.TargetOptions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rdp-medic targets add [NAME] ADDRESS}. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        customSynopsis = "rdp-medic targets add [--config DIR] [OPTIONS] [NAME] ADDRESS")
final class TargetsAddCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            index = "0..1",
            arity = "1..2",
            paramLabel = "[NAME] ADDRESS",
            hideParamSyntax = true,
            descriptionKey = "name-and-address")
    private List<String> words = List.of();

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "name")
    private Optional<String> name = Optional.empty();

    @Option(names = "--gateway", paramLabel = "HOST", descriptionKey = "gateway")
    private Optional<String> gateway = Optional.empty();

    @Mixin
    private SaidOfTarget said = new SaidOfTarget();

    TargetsAddCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ConfigException {
        Target target = target();
        if (AskedTargets.statesPort(target.name())
                && !target.name().equals(target.endpoint().toString())) {
            throw new BadUsage("targets.name-is-address", Printable.of(target.name()));
        }
        SavedTargets saved = session.savedTargets();
        saved.named(target.name())
                .filter(taken -> saved.origin(taken).isEmpty())
                .ifPresent(taken -> {
                    throw new BadUsage(
                            "targets.taken",
                            Printable.of(taken.name()),
                            taken.endpoint().toString());
                });
        saved.edit(List.of(new TargetEdit.Add(new SavedTarget(target, said.applyTo(TargetOptions.NONE)))));
        session.terminal()
                .out()
                .println(Texts.of(
                        "targets.added",
                        Printable.of(target.name()),
                        target.endpoint().toString()));
        return ExitCode.OK;
    }

    private Target target() {
        if (words.size() == 2 && name.isPresent()) {
            throw new BadUsage("targets.two-names");
        }
        Optional<String> chosen = words.size() == 2 ? Optional.of(words.get(0)) : name;
        String address = words.get(words.size() - 1);
        try {
            Endpoint endpoint = Endpoint.parse(address);
            return new Target(chosen.orElse(endpoint.host()), endpoint, route());
        } catch (IllegalArgumentException wrong) {
            throw new BadUsage("targets.not-added", wrong.getMessage());
        }
    }

    private Route route() {
        return gateway.<Route>map(host -> new Route.Gateway(Endpoint.parse(host, Route.Gateway.DEFAULT_PORT), true))
                .orElse(Route.DIRECT);
    }
}
