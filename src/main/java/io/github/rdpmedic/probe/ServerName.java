package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Endpoint;
import java.util.Optional;
import javax.net.ssl.SNIHostName;

/** The name in the ClientHello: names only, and only those that RFC 6066 section 3 lets in. */
final class ServerName {

    private ServerName() {}

    static Optional<String> of(Endpoint endpoint) {
        if (endpoint.isLiteral()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SNIHostName(endpoint.normalised().host()).getAsciiName());
        } catch (IllegalArgumentException notSendable) {
            return Optional.empty();
        }
    }
}
