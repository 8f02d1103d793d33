package io.github.rdpmedic.diagnose;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.State;
import java.util.Optional;

/** The words for findings: about five where there is little room, a sentence where there is more. */
public final class FindingTexts {

    private FindingTexts() {}

    /** For menus, rows and notices. */
    public static Message brief(FindingId id) {
        return text("brief." + id.id());
    }

    /** The same with what this check measured: "Certificate expires in 5 days". Says something in every state. */
    public static Message brief(CheckResult result) {
        Optional<FindingId> cause = result.diagnosis().cause();
        if (cause.isEmpty()) {
            return text(brief(result.state(), result.observation()));
        }
        if (cause.get() == FindingId.CERTIFICATE_EXPIRING) {
            return daysLeft(result.observation())
                    .map(days -> text("brief.certificate-expiring.days", days))
                    .orElseGet(() -> brief(cause.get()));
        }
        return brief(Blame.of(result));
    }

    /** As {@link #brief(FindingId)}, and tells an RD Gateway from the router of this PC. Says something without a cause. */
    public static Message brief(Blame blame) {
        return blame.where() == Blame.Where.RD_GATEWAY
                ? text("brief.gateway-unreachable.rd")
                : blame.cause().map(FindingTexts::brief).orElseGet(() -> text("brief.not-measured"));
    }

    private static String brief(State state, Observation observation) {
        if (state != State.UP) {
            return "brief.not-measured";
        }
        return observation.facts().gateway().isPresent() ? "brief.up.gateway" : "brief.up";
    }

    /** One sentence about a target. */
    static Message summary(State state, Optional<FindingId> cause, Observation observation) {
        if (observation.target().route() instanceof Route.Brokered) {
            return text("summary.behind-broker", observation.target().endpoint().host());
        }
        Optional<Facts.Gateway> gateway = observation.facts().gateway();
        return gateway.isPresent()
                ? throughGateway(state, cause, observation, gateway.get())
                : straight(state, cause, observation);
    }

    private static Message throughGateway(
            State state, Optional<FindingId> cause, Observation observation, Facts.Gateway gateway) {
        String host = observation.target().endpoint().host();
        String name = gateway.endpoint().host();
        if (state == State.UP) {
            return text("summary.up.gateway", host, name);
        }
        boolean ownNetworkExplains = observation.ownNetwork().isPresent()
                && OwnNetworkRule.cause(observation).isPresent();
        if (cause.filter(FindingId.GATEWAY_UNREACHABLE::equals).isPresent() && !ownNetworkExplains) {
            return text("summary.gateway-unreachable.rd", host, name);
        }
        return straight(state, cause, observation);
    }

    private static Message straight(State state, Optional<FindingId> cause, Observation observation) {
        Endpoint endpoint = observation.target().endpoint();
        if (cause.isPresent()) {
            return text(
                    "summary." + cause.get().id(),
                    endpoint.host(),
                    endpoint.port(),
                    daysLeft(observation).orElse(0L));
        }
        if (state != State.UP) {
            return text("summary.not-measured", endpoint.host());
        }
        String protocol = observation
                .facts()
                .negotiation()
                .flatMap(Facts.Negotiation::familiarName)
                .orElse("RDP");
        return text("summary.up", endpoint.host(), protocol);
    }

    private static Optional<Long> daysLeft(Observation observation) {
        return observation.facts().certificate().map(Facts.Certificate::daysLeft);
    }

    private static Message text(String key, Object... arguments) {
        return Message.of(FindingTexts.class, key, arguments);
    }
}
