package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.rdp.MalformedPduException;
import io.github.rdpmedic.rdp.NtlmChallenge;
import java.util.Optional;

/** Who the gateway is, from the NTLM challenge that its 401 brought. Sends nothing. */
final class GatewayIdentityStage implements Stage {

    @Override
    public StageId id() {
        return StageId.IDENTITY;
    }

    @Override
    public boolean sendsNothing() {
        return true;
    }

    @Override
    public Step climb(Climb climb) {
        Optional<GatewayReply> reply = climb.gatewayReply();
        Optional<byte[]> challenge = reply.flatMap(received -> received.answer().challenge());
        if (challenge.isEmpty()) {
            return Step.skipped(Step.text("gateway.no-challenge"));
        }
        try {
            Facts.Identity identity = IdentityFacts.of(
                    NtlmChallenge.parse(challenge.get()),
                    reply.get().asked(),
                    reply.get().roundTrip(),
                    true);
            climb.facts().identity(identity);
            return Step.ok(Message.verbatim(identity.computer().orElse("NTLM")));
        } catch (MalformedPduException malformed) {
            climb.log("unreadable: " + Printable.of(malformed.getMessage()));
            return Step.skipped(Step.text("gateway.no-challenge"));
        }
    }
}
