package io.github.rdpmedic.demo;

import io.github.rdpmedic.rdp.ConnectionConfirm;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationFailure;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationResponse;
import io.github.rdpmedic.rdp.ConnectionConfirm.NoNegotiationData;
import io.github.rdpmedic.rdp.NegotiationFailureCode;
import io.github.rdpmedic.rdp.NegotiationResponseFlags;
import io.github.rdpmedic.rdp.SecurityProtocol;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a host does with the first bytes a client sends. */
public sealed interface FirstAnswer {

    /** SRC-REF of every Windows host. */
    int WINDOWS_SOURCE_REFERENCE = 0x1234;

    /**
     * Chooses from what the client offers, [MS-RDPBCGR] 3.3.5.3.1 and 3.3.5.3.2.
     *
     * @param accepts the security protocols the host takes; {@link SecurityProtocol#RDP} stands for standard
     *     RDP security
     * @param fallsBackToRdp whether it chooses standard RDP security, as xrdp does, where Windows refuses
     */
    record Negotiate(Set<SecurityProtocol> accepts, NegotiationResponseFlags flags, boolean fallsBackToRdp)
            implements FirstAnswer {

        private static final List<SecurityProtocol> STRONGEST_FIRST =
                List.of(SecurityProtocol.HYBRID_EX, SecurityProtocol.HYBRID, SecurityProtocol.SSL);

        public Negotiate {
            accepts = Set.copyOf(accepts);
        }

        /**
         * @param requestedProtocols of the client's RDP_NEG_REQ, empty when it sent none
         * @return empty when the host hangs up instead of answering
         */
        Optional<ConnectionConfirm> answer(OptionalInt requestedProtocols) {
            boolean legacy = accepts.contains(SecurityProtocol.RDP);
            if (requestedProtocols.isEmpty()) {
                return legacy ? Optional.of(new NoNegotiationData(WINDOWS_SOURCE_REFERENCE)) : Optional.empty();
            }
            int requested = requestedProtocols.getAsInt();
            Optional<SecurityProtocol> chosen = STRONGEST_FIRST.stream()
                    .filter(protocol -> accepts.contains(protocol) && (requested & protocol.value()) != 0)
                    .findFirst();
            if (chosen.isEmpty() && legacy && (requested == SecurityProtocol.RDP.value() || fallsBackToRdp)) {
                chosen = Optional.of(SecurityProtocol.RDP);
            }
            return Optional.of(chosen.<ConnectionConfirm>map(
                            protocol -> new NegotiationResponse(WINDOWS_SOURCE_REFERENCE, flags, protocol))
                    .orElseGet(() -> new NegotiationFailure(WINDOWS_SOURCE_REFERENCE, reason())));
        }

        private NegotiationFailureCode reason() {
            if (accepts.contains(SecurityProtocol.SSL)) {
                return NegotiationFailureCode.SSL_REQUIRED_BY_SERVER;
            }
            return accepts.contains(SecurityProtocol.HYBRID) || accepts.contains(SecurityProtocol.HYBRID_EX)
                    ? NegotiationFailureCode.HYBRID_REQUIRED_BY_SERVER
                    : NegotiationFailureCode.SSL_NOT_ALLOWED_BY_SERVER;
        }
    }

    /** Answers every request with this RDP_NEG_FAILURE. */
    record Refuse(NegotiationFailureCode code) implements FirstAnswer {}

    /** Answers with bytes of its own, whatever the client said, and closes. */
    record Say(byte[] bytes) implements FirstAnswer {}

    /**
     * Speaks TLS at once and answers HTTP requests, as a Remote Desktop Gateway does.
     *
     * @param status 401 for a gateway, anything else for another web server
     * @param authentication the schemes that a 401 offers
     */
    record Https(int status, List<String> authentication) implements FirstAnswer {
        public Https {
            authentication = List.copyOf(authentication);
        }
    }

    /** Takes the connection and never answers. */
    record Silence() implements FirstAnswer {}

    /** Reads the request and closes. */
    record HangUp() implements FirstAnswer {}
}
