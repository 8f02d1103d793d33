package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.rdp.GatewayAnswer;
import io.github.rdpmedic.rdp.GatewayRequest;
import io.github.rdpmedic.rdp.HttpLines;
import io.github.rdpmedic.rdp.MalformedPduException;
import io.github.rdpmedic.rdp.NtlmNegotiate;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * In place of the X.224 negotiation: the first HTTP request to a Remote Desktop Gateway, with NTLM's first message
 * in it. The 401 proves what answers and brings the challenge; then it hangs up, so nobody is logged on.
 */
final class GatewayStage implements Stage {

    private static final int SHARE = 60;

    @Override
    public StageId id() {
        return StageId.NEGOTIATE;
    }

    @Override
    public Step climb(Climb climb) {
        Connection connection = climb.established();
        Deadline deadline = climb.share(SHARE);
        long waitedMillis = deadline.spokenMillis();
        try {
            return connection.until(deadline, () -> ask(climb, connection));
        } catch (SocketTimeoutException late) {
            return Step.fail(FindingId.NO_RDP_ANSWER, Step.text("gateway.silent", waitedMillis));
        } catch (IOException closed) {
            climb.log("instead of an answer: " + Printable.of(closed.toString()));
            return Step.fail(FindingId.CLOSED_BEFORE_ANSWER, Step.text("gateway.closed"));
        } finally {
            climb.hangUp();
        }
    }

    private static Step ask(Climb climb, Connection connection) throws IOException {
        byte[] request = new GatewayRequest(climb.endpoint(), Optional.of(NtlmNegotiate.encode())).encode();
        Instant sent = climb.now();
        connection.output().write(request);
        try {
            GatewayAnswer answer = GatewayAnswer.parse(readHead(connection.input()));
            Duration roundTrip = Duration.between(sent, climb.now());
            climb.log("HTTP status " + answer.status() + ", offers " + answer.authentication());
            if (!answer.isGateway()) {
                return Step.fail(FindingId.NOT_RDP, Step.text("gateway.other", answer.status()));
            }
            climb.gatewayReply(new GatewayReply(answer, sent, roundTrip));
            return Step.ok(Message.verbatim("RD Gateway, " + String.join(", ", answer.authentication())));
        } catch (MalformedPduException malformed) {
            climb.log(Printable.of(malformed.getMessage()));
            return Step.fail(FindingId.NOT_RDP, Step.text("gateway.not-http"));
        }
    }

    private static byte[] readHead(InputStream input) throws IOException, MalformedPduException {
        byte[] buffer = new byte[HttpLines.MAX_LENGTH];
        int count = 0;
        OptionalInt length = OptionalInt.empty();
        while (length.isEmpty()) {
            int read = input.read(buffer, count, buffer.length - count);
            if (read < 0) {
                throw new EOFException("closed after " + count + " bytes");
            }
            count += read;
            length = HttpLines.length(buffer, count);
        }
        return Arrays.copyOf(buffer, length.getAsInt());
    }
}
