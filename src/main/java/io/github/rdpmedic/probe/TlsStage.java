package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationResponse;
import io.github.rdpmedic.rdp.SecurityProtocol;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Set;

/**
 * The TLS handshake on the same connection, [MS-RDPBCGR] 5.4.5. Where it fails and the reason may be that this JVM
 * is stricter than the standard client, one more connection tries with what old hosts speak.
 */
final class TlsStage implements Stage {

    private static final int SHARE = 60;
    private static final Set<String> OUTDATED = Set.of("TLSv1", "TLSv1.1");

    @Override
    public StageId id() {
        return StageId.TLS;
    }

    @Override
    public Step climb(Climb climb) {
        if (!climb.usesTls()) {
            return Step.skipped(Step.text("skipped.no-tls"));
        }
        Deadline deadline = climb.share(SHARE);
        long waitedMillis = deadline.spokenMillis();
        Connection connection = climb.established();
        try {
            return established(
                    climb,
                    connection,
                    connection.until(deadline, () -> JsseHandshake.over(connection.socket(), climb.endpoint())));
        } catch (SocketTimeoutException stalled) {
            climb.log("handshake: " + Printable.of(stalled.toString()));
            return TlsFailure.of(stalled, waitedMillis);
        } catch (IOException refused) {
            climb.log("handshake: " + Printable.of(refused.toString()));
            boolean gateway = climb.negotiated().isEmpty();
            return climb.isCancelled() || gateway
                    ? TlsFailure.of(refused, waitedMillis)
                    : legacy(climb, refused, deadline);
        }
    }

    /** Hosts that share no version or cipher suite with the JVM send an alert, or like Windows just close. */
    private static Step legacy(Climb climb, IOException refused, Deadline deadline) {
        climb.log("once more, with TLS 1.0 and what went with it");
        climb.hangUp();
        try {
            SideConnection again =
                    SideConnection.open(climb.established(), climb.target(), SecurityProtocol.BASE_REQUEST, deadline);
            climb.connected(again.connection());
            if (!(again.confirm() instanceof NegotiationResponse response)
                    || !response.selected().usesTls()) {
                return TlsFailure.of(refused, 0);
            }
            climb.negotiated(response);
            Connection connection = again.connection();
            return established(
                    climb,
                    connection,
                    connection.until(deadline, () -> LegacyHandshake.over(connection.socket(), climb.endpoint())));
        } catch (IOException refusedAgain) {
            climb.log("handshake: " + Printable.of(refusedAgain.toString()));
            return TlsFailure.of(refused, 0);
        }
    }

    private static Step established(Climb climb, Connection connection, SecureChannel channel) {
        connection.upgrade(channel);
        climb.certificates(channel.chain());
        boolean outdated = OUTDATED.contains(channel.version());
        climb.facts().tls(new Facts.Tls(channel.version(), channel.cipherSuite(), outdated));
        return Step.ok(Message.verbatim(channel.version() + ", " + channel.cipherSuite()));
    }
}
