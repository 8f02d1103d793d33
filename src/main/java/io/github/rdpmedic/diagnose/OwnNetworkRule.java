package io.github.rdpmedic.diagnose;

import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.NetworkStatus;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Severity;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.StageResult;
import java.util.List;
import java.util.Optional;

/**
 * Whether this PC's own network explains why a target could not be reached. What lies nearest comes first: without
 * any network it does not matter which VPN is missing, and without the VPN not which router is silent.
 */
final class OwnNetworkRule implements Rule {

    @Override
    public List<Finding> findingsIn(Observation observation) {
        return cause(observation).stream().toList();
    }

    static Optional<Finding> cause(Observation observation) {
        return observation.ownNetwork().flatMap(status -> cause(status, observation));
    }

    private static Optional<Finding> cause(NetworkStatus status, Observation observation) {
        if (!status.isConnected()) {
            return finding(FindingId.OWN_NETWORK_DOWN, "detail.own-network-down");
        }
        if (status.lostVpn().isPresent()) {
            return finding(
                    FindingId.VPN_DOWN, "detail.vpn-down", status.lostVpn().get());
        }
        if (status.route().filter(leads -> !leads).isPresent()) {
            return finding(FindingId.OWN_NETWORK_DOWN, "detail.own-network-down.route");
        }
        if (status.absentRouter().isPresent()) {
            return finding(
                    FindingId.GATEWAY_UNREACHABLE,
                    "detail.gateway-unreachable",
                    status.absentRouter().get());
        }
        boolean asksForName = observation
                .firstFailure()
                .map(StageResult::id)
                .filter(StageId.RESOLVE::equals)
                .isPresent();
        return asksForName && status.nameServers().filter(answer -> !answer).isPresent()
                ? finding(FindingId.DNS_FAILED, "detail.dns-failed")
                : Optional.empty();
    }

    private static Optional<Finding> finding(FindingId id, String key, Object... arguments) {
        return Optional.of(new Finding(id, Severity.CRITICAL, Message.of(Diagnoser.class, key, arguments)));
    }
}
