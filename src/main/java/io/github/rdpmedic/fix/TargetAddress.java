package io.github.rdpmedic.fix;

import io.github.rdpmedic.model.Target;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** The address that a connection to the target goes to: as the last check found it, or looked up now. */
record TargetAddress(Evidence evidence) {

    /** May ask a name server, so it may block for some seconds. */
    Optional<InetAddress> find() {
        Optional<String> used =
                evidence.lastCheck().flatMap(last -> last.observation().facts().usedAddress());
        return used.or(() -> evidence.target().map(TargetAddress::host)).flatMap(TargetAddress::lookUp);
    }

    private static String host(Target target) {
        return target.endpoint().host();
    }

    private static Optional<InetAddress> lookUp(String host) {
        try {
            return Optional.of(InetAddress.getByName(host));
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }
}
