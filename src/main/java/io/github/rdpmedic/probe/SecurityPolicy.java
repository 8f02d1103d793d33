package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.Accepts;
import io.github.rdpmedic.rdp.ConnectionConfirm;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationFailure;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationResponse;
import io.github.rdpmedic.rdp.NegotiationFailureCode;
import io.github.rdpmedic.rdp.SecurityProtocol;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the answers to weaker offers prove about the settings of a host, [MS-RDPBCGR] 2.2.1.2.2. Pure. A host that
 * gives no answer has said nothing: the fact stays unmeasured.
 */
final class SecurityPolicy {

    /** What these say about a host leaves nothing open. */
    private static final Set<NegotiationFailureCode> SAYS_ALL = Set.of(
            NegotiationFailureCode.SSL_REQUIRED_BY_SERVER,
            NegotiationFailureCode.SSL_NOT_ALLOWED_BY_SERVER,
            NegotiationFailureCode.HYBRID_REQUIRED_BY_SERVER);

    private static final Optional<Boolean> YES = Optional.of(true);
    private static final Optional<Boolean> NO = Optional.of(false);

    private SecurityPolicy() {}

    /** The protocols to offer alone, after everything was offered and answered so. */
    static List<SecurityProtocol> openAfter(ConnectionConfirm firstAnswer) {
        if (firstAnswer instanceof NegotiationResponse response) {
            if (response.selected().usesCredSsp()) {
                return List.of(SecurityProtocol.SSL, SecurityProtocol.RDP);
            }
            return response.selected().usesTls() ? List.of(SecurityProtocol.RDP) : List.of();
        }
        if (firstAnswer instanceof NegotiationFailure failure) {
            return SAYS_ALL.contains(failure.code()) ? List.of() : List.of(SecurityProtocol.RDP);
        }
        return List.of();
    }

    /** @param offered {@link SecurityProtocol#SSL} or {@link SecurityProtocol#RDP}, alone */
    static Facts.Negotiation with(Facts.Negotiation known, SecurityProtocol offered, ConnectionConfirm answer) {
        boolean chosen = selected(answer).filter(offered::equals).isPresent();
        boolean choseRdp = selected(answer).filter(SecurityProtocol.RDP::equals).isPresent();
        Accepts before = known.accepts();
        Accepts accepts = offered.equals(SecurityProtocol.SSL)
                ? new Accepts(choseRdp ? YES : before.rdp(), Optional.of(chosen), before.nla())
                : new Accepts(Optional.of(chosen), before.tls(), before.nla());
        return known.with(accepts, nlaRequired(known, accepts, answer));
    }

    /** A host without negotiation data chooses standard RDP security. */
    private static Optional<SecurityProtocol> selected(ConnectionConfirm answer) {
        if (answer instanceof NegotiationResponse response) {
            return Optional.of(response.selected());
        }
        return answer instanceof NegotiationFailure ? Optional.empty() : Optional.of(SecurityProtocol.RDP);
    }

    private static Optional<Boolean> nlaRequired(Facts.Negotiation known, Accepts accepts, ConnectionConfirm answer) {
        if (accepts.rdp().orElse(false) || accepts.tls().orElse(false)) {
            return NO;
        }
        boolean saysSo = answer instanceof NegotiationFailure failure
                && failure.code().equals(NegotiationFailureCode.HYBRID_REQUIRED_BY_SERVER);
        boolean nothingElse = accepts.nla().orElse(false)
                && accepts.rdp().equals(NO)
                && accepts.tls().equals(NO);
        return saysSo || nothingElse ? YES : known.nlaRequired();
    }
}
