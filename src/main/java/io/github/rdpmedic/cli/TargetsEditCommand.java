package io.github.rdpmedic.cli;

import io.github.rdpmedic.config.ConfigException;
import io.github.rdpmedic.config.SavedTargets;
import io.github.rdpmedic.config.TargetEdit;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.SavedTarget;
import io.github.rdpmedic.model.Target;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rdp-medic targets edit NAME}: what is not given stays as it is. */
@Command(name = "edit", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class TargetsEditCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "NAME", descriptionKey = "saved-name")
    private String saved = "";

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "new-name")
    private Optional<String> name = Optional.empty();

    @Option(names = "--address", paramLabel = "ADDRESS", descriptionKey = "new-address")
    private Optional<String> address = Optional.empty();

    @Option(names = "--gateway", paramLabel = "HOST", descriptionKey = "new-gateway")
    private Optional<String> gateway = Optional.empty();

    @Mixin
    private SaidOfTarget said = new SaidOfTarget();

    TargetsEditCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ConfigException {
        SavedTargets targets = session.savedTargets();
        Target before =
                targets.named(saved).orElseThrow(() -> new BadUsage("targets.unknown-edit", Printable.of(saved)));
        Target after = changed(before);
        SavedTarget changed = new SavedTarget(after, said.applyTo(targets.options(before)));
        targets.edit(List.of(new TargetEdit.Replace(before.name(), changed)));
        session.terminal()
                .out()
                .println(Texts.of(
                        "targets.changed",
                        Printable.of(after.name()),
                        after.endpoint().toString()));
        return ExitCode.OK;
    }

    private Target changed(Target before) {
        try {
            Endpoint endpoint = address.map(Endpoint::parse).orElse(before.endpoint());
            Target after =
                    new Target(name.orElse(before.name()), endpoint, before.loadBalanceInfo(), route(before.route()));
            if (name.isPresent()
                    && AskedTargets.statesPort(after.name())
                    && !after.name().equals(after.endpoint().toString())) {
                throw new BadUsage("targets.name-is-address", Printable.of(after.name()));
            }
            return after;
        } catch (IllegalArgumentException wrong) {
            throw new BadUsage("targets.not-changed", wrong.getMessage());
        }
    }

    private Route route(Route before) {
        if (gateway.isEmpty()) {
            return before;
        }
        return gateway.get().isBlank()
                ? Route.DIRECT
                : new Route.Gateway(Endpoint.parse(gateway.get(), Route.Gateway.DEFAULT_PORT), true);
    }
}
