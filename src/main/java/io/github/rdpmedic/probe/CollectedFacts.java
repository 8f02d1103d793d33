package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The facts of one probe while it is under way. */
final class CollectedFacts {

    private List<String> addresses = List.of();
    private Optional<String> usedAddress = Optional.empty();
    private Optional<Facts.Tcp> tcp = Optional.empty();
    private Optional<Facts.Negotiation> negotiation = Optional.empty();
    private Optional<Facts.Tls> tls = Optional.empty();
    private Optional<Facts.Certificate> certificate = Optional.empty();
    private Optional<Facts.Identity> identity = Optional.empty();
    private Optional<Facts.Path> path = Optional.empty();

    void addresses(List<String> inTheOrderTried) {
        addresses = inTheOrderTried;
    }

    void usedAddress(String address) {
        usedAddress = Optional.of(address);
    }

    void tcp(Facts.Tcp measured) {
        tcp = Optional.of(measured);
    }

    Optional<Facts.Tcp> tcp() {
        return tcp;
    }

    void negotiation(Facts.Negotiation measured) {
        negotiation = Optional.of(measured);
    }

    void refineNegotiation(UnaryOperator<Facts.Negotiation> refinement) {
        negotiation = negotiation.map(refinement);
    }

    void tls(Facts.Tls measured) {
        tls = Optional.of(measured);
    }

    void refineTls(UnaryOperator<Facts.Tls> refinement) {
        tls = tls.map(refinement);
    }

    void certificate(Facts.Certificate measured) {
        certificate = Optional.of(measured);
    }

    void identity(Facts.Identity measured) {
        identity = Optional.of(measured);
    }

    void path(Facts.Path measured) {
        path = Optional.of(measured);
    }

    /** Of a target behind a gateway: what was measured there is the gateway's and nothing the target's. */
    Facts toFactsOf(Endpoint gateway, List<String> authentication) {
        Facts.Gateway measured = new Facts.Gateway(gateway, authentication, certificate, identity);
        return new Facts(
                addresses,
                usedAddress,
                tcp,
                Optional.empty(),
                tls,
                Optional.empty(),
                Optional.empty(),
                path,
                Optional.of(measured));
    }

    Facts toFacts() {
        return new Facts(addresses, usedAddress, tcp, negotiation, tls, certificate, identity, path);
    }
}
