package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.StageId;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** The TLS handshake on the same connection, [MS-RDPBCGR] 5.4.5. */
final class TlsStage implements Stage {

    private static final int SHARE = 60;

    @Override
    public StageId id() {
        return StageId.TLS;
    }

    @Override
    public Step climb(Climb climb) throws IOException {
        if (!climb.usesTls()) {
            return Step.skipped(Step.text("skipped.no-tls"));
        }
        RecordedChain chain = new RecordedChain();
        SSLSocket tls = socket(climb, chain);
        Deadline deadline = climb.share(SHARE);
        long waitedMillis = deadline.remaining().toMillis();
        try {
            climb.established().until(deadline, () -> {
                tls.startHandshake();
                return tls;
            });
        } catch (IOException failure) {
            climb.log("handshake: " + Printable.of(failure.toString()));
            return TlsFailure.of(failure, waitedMillis);
        }
        climb.established().upgrade(tls);
        chain.leaf().ifPresent(climb::certificate);
        SSLSession session = tls.getSession();
        boolean legacy =
                session.getProtocol().equals("TLSv1") || session.getProtocol().equals("TLSv1.1");
        climb.facts().tls(new Facts.Tls(session.getProtocol(), session.getCipherSuite(), legacy));
        return Step.ok(Message.verbatim(session.getProtocol() + ", " + session.getCipherSuite()));
    }

    /**
     * A context of its own for every probe: a resumed session would hand back the certificate of the first
     * one, and CredSSP does not support resumption, [MS-CSSP] 3.1.5.
     */
    private static SSLSocket socket(Climb climb, RecordedChain chain) throws IOException {
        Endpoint endpoint = climb.endpoint();
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {chain}, null);
            context.getClientSessionContext().setSessionCacheSize(1);
            SSLSocket tls = (SSLSocket) context.getSocketFactory()
                    .createSocket(climb.established().socket(), endpoint.host(), endpoint.port(), true);
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setServerNames(serverName(climb, endpoint));
            tls.setSSLParameters(parameters);
            return tls;
        } catch (GeneralSecurityException noTlsInThisJvm) {
            throw new IllegalStateException(noTlsInThisJvm);
        }
    }

    /** Names only, and only those that RFC 6066 section 3 lets into the extension. */
    private static List<SNIServerName> serverName(Climb climb, Endpoint endpoint) {
        if (endpoint.isLiteral()) {
            return List.of();
        }
        try {
            return List.of(new SNIHostName(endpoint.normalised().host()));
        } catch (IllegalArgumentException notSendable) {
            climb.log("no SNI: " + Printable.of(notSendable.getMessage()));
            return List.of();
        }
    }
}
