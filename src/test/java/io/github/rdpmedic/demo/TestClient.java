package io.github.rdpmedic.demo;

import io.github.rdpmedic.rdp.ConnectionConfirm;
import io.github.rdpmedic.rdp.ConnectionRequest;
import io.github.rdpmedic.rdp.NtlmChallenge;
import io.github.rdpmedic.rdp.NtlmNegotiate;
import io.github.rdpmedic.rdp.Tpkt;
import io.github.rdpmedic.rdp.TsRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.OptionalInt;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** A client of blocking sockets that trusts every certificate: written apart from the program's own probe. */
final class TestClient implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 30_000;

    private final Socket socket;
    private SSLSocket tls;

    TestClient(SimulatedHost host) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(host.address(), TIMEOUT_MILLIS);
        socket.setSoTimeout(TIMEOUT_MILLIS);
    }

    TestClient timeout(int millis) throws IOException {
        socket.setSoTimeout(millis);
        return this;
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    byte[] read(int count) throws IOException {
        return socket.getInputStream().readNBytes(count);
    }

    /** Everything the host says until it closes. */
    byte[] readToEnd() throws IOException {
        return socket.getInputStream().readAllBytes();
    }

    ConnectionConfirm negotiate(int requestedProtocols) throws Exception {
        return negotiate(ConnectionRequest.of(requestedProtocols));
    }

    ConnectionConfirm negotiate(ConnectionRequest request) throws Exception {
        send(request.encode());
        return ConnectionConfirm.parse(read(socket.getInputStream(), Tpkt::frameLength));
    }

    X509Certificate startTls() throws Exception {
        tls = (SSLSocket) trustAll().getSocketFactory().createSocket(socket, "localhost", socket.getPort(), true);
        tls.startHandshake();
        return (X509Certificate) tls.getSession().getPeerCertificates()[0];
    }

    TsRequest sendToken(byte[] token) throws Exception {
        tls.getOutputStream().write(TsRequest.carrying(token).encode());
        return TsRequest.parse(read(tls.getInputStream(), TsRequest::messageLength));
    }

    NtlmChallenge challenge() throws Exception {
        return NtlmChallenge.parse(sendToken(NtlmNegotiate.encode()).negoToken().orElseThrow());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private interface Length {
        OptionalInt of(byte[] start, int count) throws Exception;
    }

    private static byte[] read(InputStream in, Length length) throws Exception {
        byte[] bytes = new byte[0];
        while (true) {
            OptionalInt wanted = length.of(bytes, bytes.length);
            if (wanted.isPresent() && bytes.length == wanted.getAsInt()) {
                return bytes;
            }
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the host closed after " + bytes.length + " bytes");
            }
            bytes = Arrays.copyOf(bytes, bytes.length + 1);
            bytes[bytes.length - 1] = (byte) next;
        }
    }

    private static SSLContext trustAll() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustAll()}, null);
        return context;
    }

    private static final class TrustAll extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, Socket peer) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, Socket peer) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
