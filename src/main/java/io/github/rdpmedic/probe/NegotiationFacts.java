package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.Accepts;
import io.github.rdpmedic.rdp.ConnectionConfirm;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationFailure;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationResponse;
import io.github.rdpmedic.rdp.NegotiationFailureCode;
import io.github.rdpmedic.rdp.SecurityProtocol;
import io.github.rdpmedic.rdp.ServerKind;
import java.util.List;
import java.util.Optional;

/**
 * What one answer proves when TLS, CredSSP and CredSSP with early user authorisation were offered. A host
 * that could have chosen CredSSP and did not has no NLA; a host that chose it may still take less.
 */
final class NegotiationFacts {

    private static final Optional<Boolean> YES = Optional.of(true);
    private static final Optional<Boolean> NO = Optional.of(false);
    private static final Optional<Boolean> UNKNOWN = Optional.empty();

    private NegotiationFacts() {}

    static Facts.Negotiation of(ConnectionConfirm confirm) {
        if (confirm instanceof NegotiationResponse response) {
            return selected(response.selected(), response.flags().officialNames(), ServerKind.guess(confirm));
        }
        if (confirm instanceof NegotiationFailure failure) {
            return refused(failure.code(), ServerKind.guess(confirm));
        }
        return selected(SecurityProtocol.RDP, List.of(), ServerKind.guess(confirm));
    }

    private static Facts.Negotiation selected(
            SecurityProtocol protocol, List<String> flags, Optional<String> serverKind) {
        Accepts accepts = Accepts.NOT_MEASURED;
        Optional<Boolean> nlaRequired = UNKNOWN;
        if (protocol.usesCredSsp()) {
            accepts = new Accepts(UNKNOWN, UNKNOWN, YES);
        } else if (protocol.equals(SecurityProtocol.SSL)) {
            accepts = new Accepts(UNKNOWN, YES, NO);
            nlaRequired = NO;
        } else if (protocol.equals(SecurityProtocol.RDP)) {
            accepts = new Accepts(YES, NO, NO);
            nlaRequired = NO;
        }
        return new Facts.Negotiation(
                Optional.of(protocol.shortName()), flags, Optional.empty(), accepts, nlaRequired, serverKind);
    }

    /** Each code is the host's own statement about its setting, 2.2.1.2.2. */
    private static Facts.Negotiation refused(NegotiationFailureCode code, Optional<String> serverKind) {
        Accepts accepts = Accepts.NOT_MEASURED;
        Optional<Boolean> nlaRequired = UNKNOWN;
        if (code.equals(NegotiationFailureCode.SSL_NOT_ALLOWED_BY_SERVER)) {
            accepts = new Accepts(YES, NO, NO);
            nlaRequired = NO;
        } else if (code.equals(NegotiationFailureCode.SSL_CERT_NOT_ON_SERVER)) {
            accepts = new Accepts(UNKNOWN, NO, NO);
        } else if (code.equals(NegotiationFailureCode.HYBRID_REQUIRED_BY_SERVER)) {
            accepts = new Accepts(NO, NO, UNKNOWN);
            nlaRequired = YES;
        } else if (code.equals(NegotiationFailureCode.SSL_REQUIRED_BY_SERVER)) {
            accepts = new Accepts(NO, UNKNOWN, UNKNOWN);
        }
        return new Facts.Negotiation(
                Optional.empty(), List.of(), Optional.of(code.officialName()), accepts, nlaRequired, serverKind);
    }
}
