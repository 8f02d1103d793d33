package io.github.rdpmedic.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsServer;
import io.github.rdpmedic.peers.TestCertificate;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebTlsTest {

    @TempDir
    private Path directory;

    @Test
    void theServerShowsTheCertificateOfThePemFiles() throws Exception {
        TestCertificate certificate = TestCertificate.named("metrics.example").make();
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(WebTls.of(
                pem("web.crt", "CERTIFICATE", certificate.certificate().getEncoded()),
                pem("web.key", "PRIVATE KEY", certificate.key().getEncoded())));
        server.start();
        try {
            assertThat(shownAt(server.getAddress())).isEqualTo(certificate.certificate());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aKeyThatIsNoneIsNamedWithTheRemedy() throws Exception {
        TestCertificate certificate = TestCertificate.named("metrics.example").make();
        Path chain = pem("web.crt", "CERTIFICATE", certificate.certificate().getEncoded());

        assertThatThrownBy(() -> WebTls.of(chain, chain))
                .isInstanceOf(WebFileException.class)
                .hasMessageContaining("the key without a password");
    }

    private Path pem(String name, String kind, byte[] content) throws Exception {
        String text = "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + kind
                + "-----\n";
        return Files.writeString(directory.resolve(name), text);
    }

    private static Certificate shownAt(InetSocketAddress address) throws Exception {
        SSLContext trusting = SSLContext.getInstance("TLS");
        trusting.init(null, new TrustManager[] {new Anybody()}, null);
        try (SSLSocket socket =
                (SSLSocket) trusting.getSocketFactory().createSocket(address.getAddress(), address.getPort())) {
            socket.startHandshake();
            return socket.getSession().getPeerCertificates()[0];
        }
    }

    private static final class Anybody implements X509TrustManager {
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
