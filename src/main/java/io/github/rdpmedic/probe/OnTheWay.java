package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.StageResult;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;

/** Tells a check that failed before it got to the host from one that the host itself made fail. */
final class OnTheWay {

    private static final Set<FindingId> TROUBLES = Set.of(
            FindingId.DNS_NOT_FOUND,
            FindingId.DNS_FAILED,
            FindingId.HOST_UNREACHABLE,
            FindingId.OWN_NETWORK_DOWN,
            FindingId.TIMEOUT);

    private OnTheWay() {}

    /** Whether this PC's own network may be the reason. What is on this PC itself needs no network. */
    static boolean failed(List<StageResult> results, Endpoint endpoint, List<InetAddress> addresses) {
        boolean onThisPc = addresses.isEmpty()
                ? isNameOfThisPc(endpoint)
                : addresses.get(0).isLoopbackAddress();
        return !onThisPc
                && results.stream()
                        .filter(result -> result.outcome() == Outcome.FAIL)
                        .findFirst()
                        .flatMap(StageResult::trouble)
                        .filter(TROUBLES::contains)
                        .isPresent();
    }

    /** RFC 6761 section 6.3. */
    private static boolean isNameOfThisPc(Endpoint endpoint) {
        String host = endpoint.normalised().host();
        return host.equals("localhost") || host.endsWith(".localhost");
    }
}
