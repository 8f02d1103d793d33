package io.github.rdpmedic.diagnose;

import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.Severity;
import java.util.List;
import java.util.Optional;

/** A target that was asked for at its gateway, or that nobody can ask from here. */
final class GatewayRule implements Rule {

    @Override
    public List<Finding> findingsIn(Observation observation) {
        if (observation.target().route() instanceof Route.Brokered) {
            return List.of(info("detail.behind-broker"));
        }
        Optional<Facts.Gateway> gateway = observation.facts().gateway();
        if (gateway.isEmpty()) {
            return List.of();
        }
        return unreachable(observation)
                .map(List::of)
                .orElseGet(() -> List.of(info("detail.behind-gateway", name(gateway.get()))));
    }

    /** Why the gateway itself cannot be used; what is wrong with it stands between this PC and the target. */
    static Optional<Finding> unreachable(Observation observation) {
        return observation
                .facts()
                .gateway()
                .flatMap(gateway -> observation
                        .firstFailure()
                        .map(failure -> new Finding(
                                FindingId.GATEWAY_UNREACHABLE,
                                Severity.CRITICAL,
                                Message.of(
                                        Diagnoser.class,
                                        "detail.gateway-unreachable.rd",
                                        name(gateway),
                                        failure.detail()))));
    }

    private static String name(Facts.Gateway gateway) {
        return Printable.of(gateway.endpoint().toString());
    }

    private static Finding info(String key, Object... arguments) {
        return new Finding(FindingId.BEHIND_GATEWAY, Severity.INFO, Message.of(Diagnoser.class, key, arguments));
    }
}
