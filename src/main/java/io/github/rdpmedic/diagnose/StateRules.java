package io.github.rdpmedic.diagnose;

import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.Severity;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.State;
import java.util.List;
import java.util.Optional;

/** Which state follows. The standard client is the measure: down is what it could not connect to. */
final class StateRules {

    private StateRules() {}

    static State state(Observation observation, List<Finding> findings) {
        Optional<FindingId> failure = failure(observation);
        if (failure.isPresent()) {
            return afterFailure(failure.get(), answeredRdp(observation));
        }
        if (!answeredRdp(observation)) {
            return State.UNKNOWN;
        }
        boolean worries = findings.stream().anyMatch(finding -> finding.severity() != Severity.INFO);
        return worries ? State.WARNING : State.UP;
    }

    /** What stopped the ladder. */
    static Optional<FindingId> failure(Observation observation) {
        return RootCause.of(observation);
    }

    private static State afterFailure(FindingId failure, boolean answeredRdp) {
        return switch (failure) {
            case OWN_NETWORK_DOWN, VPN_DOWN, GATEWAY_UNREACHABLE, DNS_FAILED -> State.UNREACHABLE;
            case TIMEOUT, INTERNAL_ERROR -> answeredRdp ? State.WARNING : State.UNKNOWN;
            case TLS_LEGACY -> State.WARNING;
            case BEHIND_GATEWAY -> State.UNKNOWN;
            default -> State.DOWN;
        };
    }

    /** Only an X.224 answer counts, never a TCP connect or an echo. */
    private static boolean answeredRdp(Observation observation) {
        return observation
                .stage(StageId.NEGOTIATE)
                .filter(stage -> stage.outcome() == Outcome.OK || stage.outcome() == Outcome.WARN)
                .isPresent();
    }
}
