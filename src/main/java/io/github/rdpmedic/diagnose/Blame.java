package io.github.rdpmedic.diagnose;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.NetworkStatus;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Printable;
import java.util.Optional;

/**
 * What explains the state of a target, and where it sits. Targets that are lost to one and the same thing have equal
 * ones; two gateways that fail are two things.
 *
 * @param cause empty as in {@link io.github.rdpmedic.model.Diagnosis}
 * @param name of the router, the RD Gateway or the VPN, where one of them is at fault
 */
public record Blame(Optional<FindingId> cause, Where where, Optional<String> name) {

    public static final Blame NOTHING = ofHost(Optional.empty());

    /** On the way from this PC to a target. */
    public enum Where {
        OWN_NETWORK,
        RD_GATEWAY,
        HOST
    }

    public static Blame ofHost(Optional<FindingId> cause) {
        return new Blame(cause, Where.HOST, Optional.empty());
    }

    public static Blame of(CheckResult result) {
        Observation observation = result.observation();
        Optional<FindingId> cause = result.diagnosis().cause();
        return switch (cause.orElse(FindingId.INTERNAL_ERROR)) {
            case OWN_NETWORK_DOWN, DNS_FAILED -> new Blame(cause, Where.OWN_NETWORK, Optional.empty());
            case VPN_DOWN ->
                new Blame(cause, Where.OWN_NETWORK, observation.ownNetwork().flatMap(NetworkStatus::lostVpn));
            case GATEWAY_UNREACHABLE -> gateway(cause, observation);
            default -> ofHost(cause);
        };
    }

    /** The router of this PC and an RD Gateway share a finding; the router comes first on the way. */
    private static Blame gateway(Optional<FindingId> cause, Observation observation) {
        if (observation.facts().gateway().isEmpty()
                || OwnNetworkRule.cause(observation).isPresent()) {
            return new Blame(cause, Where.OWN_NETWORK, observation.ownNetwork().flatMap(NetworkStatus::absentRouter));
        }
        return new Blame(
                cause,
                Where.RD_GATEWAY,
                observation
                        .facts()
                        .gateway()
                        .map(gateway -> Printable.of(gateway.endpoint().toString())));
    }
}
