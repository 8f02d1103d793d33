package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationResponse;
import io.github.rdpmedic.rdp.MalformedPduException;
import io.github.rdpmedic.rdp.NtlmChallenge;
import io.github.rdpmedic.rdp.ServerKind;
import io.github.rdpmedic.rdp.TsRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;

/**
 * CredSSP's first token and the NTLM challenge that answers it, [MS-CSSP] 3.1.5. Then it hangs up: without an
 * AUTHENTICATE message no logon is attempted, so no account can be locked out.
 */
final class IdentityStage implements Stage {

    private static final int SHARE = 40;

    @Override
    public StageId id() {
        return StageId.IDENTITY;
    }

    @Override
    public Step climb(Climb climb) {
        if (!climb.negotiated()
                .map(response -> response.selected().usesCredSsp())
                .orElse(false)) {
            return Step.skipped(Step.text("skipped.no-nla"));
        }
        Connection connection = climb.established();
        Deadline deadline = climb.share(SHARE);
        long waitedMillis = deadline.spokenMillis();
        try {
            return connection.until(deadline, () -> ask(climb, connection));
        } catch (SocketTimeoutException late) {
            return noAnswer(Step.text("identity.silent", waitedMillis));
        } catch (IOException closed) {
            climb.log("instead of a challenge: " + Printable.of(closed.toString()));
            return noAnswer(Step.text("identity.closed"));
        } finally {
            climb.hangUp();
        }
    }

    private static Step ask(Climb climb, Connection connection) throws IOException {
        Instant sent = climb.now();
        long start = System.nanoTime();
        try {
            TsRequest reply = CredSspQuestion.ask(connection);
            return challenge(climb, reply, sent, Duration.ofNanos(System.nanoTime() - start));
        } catch (MalformedPduException malformed) {
            climb.log("unreadable: " + Printable.of(malformed.getMessage()));
            return noAnswer(Step.text("identity.unreadable"));
        }
    }

    private static Step challenge(Climb climb, TsRequest reply, Instant asked, Duration roundTrip)
            throws MalformedPduException {
        if (reply.errorCode().isPresent()) {
            String status = "0x%08X".formatted(reply.errorCode().getAsInt());
            return noAnswer(Step.text("identity.error-code", status));
        }
        if (reply.negoToken().isEmpty()) {
            return noAnswer(Step.text("identity.unreadable"));
        }
        boolean windows = climb.negotiated().filter(IdentityStage::isWindows).isPresent();
        Facts.Identity identity =
                IdentityFacts.of(NtlmChallenge.parse(reply.negoToken().get()), asked, roundTrip, windows);
        climb.facts().identity(identity);
        return Step.ok(Message.verbatim(identity.computer().orElse("NTLM")));
    }

    private static boolean isWindows(NegotiationResponse response) {
        return response.sourceReference() == ServerKind.WINDOWS_SOURCE_REFERENCE;
    }

    private static Step noAnswer(Message detail) {
        return Step.warn(FindingId.NLA_NO_ANSWER, detail);
    }
}
