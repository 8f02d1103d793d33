package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.rdp.ConnectionRequest;

/** The Connection Request that opens every connection to a target, [MS-RDPBCGR] 2.2.1.1. */
final class FirstMessage {

    /**
     * Says honestly who asks. Sent to the standard port only: balancers there may wait for a cookie, and
     * elsewhere intrusion detection takes one for a scan.
     */
    private static final String COOKIE = "Cookie: mstshash=rdpmedic";

    private FirstMessage() {}

    /** With the target's routing token or the cookie, never both: together they confuse balancers, 3.3.5.3.1. */
    static byte[] to(Target target, int requestedProtocols) {
        ConnectionRequest request = ConnectionRequest.of(requestedProtocols);
        if (target.loadBalanceInfo().isPresent()) {
            return request.withToken(target.loadBalanceInfo().get()).encode();
        }
        boolean standardPort = target.endpoint().port() == Endpoint.DEFAULT_PORT;
        return (standardPort ? request.withToken(COOKIE) : request).encode();
    }
}
