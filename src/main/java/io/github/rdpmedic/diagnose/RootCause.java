package io.github.rdpmedic.diagnose;

import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.StageResult;
import java.util.Optional;

/** What lies behind the stage that failed. */
final class RootCause {

    private RootCause() {}

    /** Empty when nothing failed. */
    static Optional<FindingId> of(Observation observation) {
        if (observation.target().route() instanceof Route.Brokered) {
            return Optional.of(FindingId.BEHIND_GATEWAY);
        }
        return beforeTheHost(observation)
                .map(Finding::id)
                .or(() -> observation.firstFailure().map(failure -> ofStage(failure, observation)));
    }

    /** The trouble that keeps packets from the host, so that what a stage says about the host is not known. */
    static Optional<Finding> beforeTheHost(Observation observation) {
        return OwnNetworkRule.cause(observation).or(() -> GatewayRule.unreachable(observation));
    }

    private static FindingId ofStage(StageResult failure, Observation observation) {
        FindingId trouble = failure.trouble().orElse(FindingId.INTERNAL_ERROR);
        boolean largePacketsVanish = observation
                .stage(StageId.PATH)
                .flatMap(StageResult::trouble)
                .filter(FindingId.MTU_BLACK_HOLE::equals)
                .isPresent();
        return trouble == FindingId.TLS_STALLED && largePacketsVanish ? FindingId.MTU_BLACK_HOLE : trouble;
    }
}
