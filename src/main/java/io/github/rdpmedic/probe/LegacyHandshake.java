package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsClientProtocol;

/**
 * The handshake with hosts that the TLS of the JDK turns away: TLS 1.0 and 1.1, short keys, broken digests. It
 * has a TLS of its own, so that nothing else in this JVM becomes weaker, and behaves the same on every JDK.
 */
final class LegacyHandshake {

    private static final ProtocolVersion[] UP_TO_1_2 = ProtocolVersion.TLSv12.downTo(ProtocolVersion.TLSv10);

    private LegacyHandshake() {}

    /** Offers TLS 1.2 too, so that a host that chooses less has nothing better. */
    static SecureChannel over(Socket socket, Endpoint endpoint) throws IOException {
        LegacyClient client = new LegacyClient(UP_TO_1_2, ServerName.of(endpoint));
        TlsClientProtocol tls = handshake(socket, client);
        return new Channel(tls, name(client.chosen().orElseThrow()), client.suiteName(), client.chain());
    }

    /**
     * Offers one version alone.
     *
     * @param jsseName TLSv1, TLSv1.1, TLSv1.2 or TLSv1.3
     * @return whether the host agreed to it, even when the handshake broke off later
     * @throws IOException when the host neither agreed nor refused: its time was up
     */
    static boolean isVersionAccepted(String jsseName, Connection connection, Endpoint endpoint, Deadline deadline)
            throws IOException {
        LegacyClient client = new LegacyClient(new ProtocolVersion[] {version(jsseName)}, ServerName.of(endpoint));
        try {
            connection.until(deadline, () -> handshake(connection.socket(), client));
        } catch (SocketTimeoutException silent) {
            if (client.chosen().isEmpty()) {
                throw silent;
            }
        } catch (IOException refused) {
            return client.chosen().isPresent();
        }
        return true;
    }

    private static TlsClientProtocol handshake(Socket socket, LegacyClient client) throws IOException {
        TlsClientProtocol tls = new TlsClientProtocol(socket.getInputStream(), socket.getOutputStream());
        try {
            tls.connect(client);
        } catch (RuntimeException unexpected) {
            throw new IOException("the handshake failed", unexpected);
        }
        return tls;
    }

    private static ProtocolVersion version(String jsseName) {
        return switch (jsseName) {
            case "TLSv1" -> ProtocolVersion.TLSv10;
            case "TLSv1.1" -> ProtocolVersion.TLSv11;
            case "TLSv1.2" -> ProtocolVersion.TLSv12;
            case "TLSv1.3" -> ProtocolVersion.TLSv13;
            default -> throw new IllegalArgumentException(jsseName);
        };
    }

    private static String name(ProtocolVersion version) {
        if (version.equals(ProtocolVersion.TLSv10)) {
            return "TLSv1";
        }
        return version.equals(ProtocolVersion.TLSv11) ? "TLSv1.1" : "TLSv1.2";
    }

    private record Channel(TlsClientProtocol tls, String version, String cipherSuite, List<X509Certificate> chain)
            implements SecureChannel {

        @Override
        public InputStream input() {
            return tls.getInputStream();
        }

        @Override
        public OutputStream output() {
            return tls.getOutputStream();
        }

        @Override
        public void sayGoodbye() throws IOException {
            tls.close();
        }
    }
}
