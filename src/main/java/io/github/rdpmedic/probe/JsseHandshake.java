package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** The handshake with the TLS of the JDK, and with the versions and algorithms that the JDK permits. */
final class JsseHandshake {

    private JsseHandshake() {}

    static SecureChannel over(Socket socket, Endpoint endpoint) throws IOException {
        RecordedChain chain = new RecordedChain();
        SSLSocket tls = client(socket, endpoint, chain);
        tls.startHandshake();
        return new Channel(tls, chain.certificates());
    }

    /**
     * A context of its own for every probe: a resumed session would hand back the certificate of the first
     * one, and CredSSP does not support resumption, [MS-CSSP] 3.1.5.
     */
    private static SSLSocket client(Socket socket, Endpoint endpoint, RecordedChain chain) throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {chain}, null);
            context.getClientSessionContext().setSessionCacheSize(1);
            SSLSocket tls =
                    (SSLSocket) context.getSocketFactory().createSocket(socket, endpoint.host(), endpoint.port(), true);
            SSLParameters parameters = tls.getSSLParameters();
            List<SNIServerName> names = ServerName.of(endpoint).stream()
                    .<SNIServerName>map(SNIHostName::new)
                    .toList();
            parameters.setServerNames(names);
            tls.setSSLParameters(parameters);
            return tls;
        } catch (GeneralSecurityException noTlsInThisJvm) {
            throw new IllegalStateException(noTlsInThisJvm);
        }
    }

    private record Channel(SSLSocket tls, List<X509Certificate> chain) implements SecureChannel {

        @Override
        public String version() {
            return tls.getSession().getProtocol();
        }

        @Override
        public String cipherSuite() {
            return tls.getSession().getCipherSuite();
        }

        @Override
        public InputStream input() throws IOException {
            return tls.getInputStream();
        }

        @Override
        public OutputStream output() throws IOException {
            return tls.getOutputStream();
        }

        @Override
        public void sayGoodbye() throws IOException {
            tls.shutdownOutput();
        }
    }
}
