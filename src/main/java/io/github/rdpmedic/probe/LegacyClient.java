package io.github.rdpmedic.probe;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Vector;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.NameType;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.ServerName;
import org.bouncycastle.tls.ServerOnlyTlsAuthentication;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsDHGroupVerifier;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsCertificate;

/** Agrees to whatever an old host wants, and remembers what that was: the probe sends no secret. */
final class LegacyClient extends DefaultTlsClient {

    private final ProtocolVersion[] offered;
    private final Optional<String> serverName;
    private final List<X509Certificate> chain = new ArrayList<>();
    private Optional<ProtocolVersion> chosen = Optional.empty();
    private int suite;

    LegacyClient(ProtocolVersion[] offered, Optional<String> serverName) {
        super(new LenientCrypto());
        this.offered = offered.clone();
        this.serverName = serverName;
    }

    /** The version in the ServerHello; empty when none came or it was not among those offered. */
    Optional<ProtocolVersion> chosen() {
        return chosen;
    }

    String suiteName() {
        return LegacyCipherSuites.ianaName(suite);
    }

    List<X509Certificate> chain() {
        return List.copyOf(chain);
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return offered.clone();
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return offered[0].equals(ProtocolVersion.TLSv13)
                ? super.getSupportedCipherSuites()
                : TlsUtils.getSupportedCipherSuites(getCrypto(), LegacyCipherSuites.all());
    }

    @Override
    protected Vector<ServerName> getSNIServerNames() {
        Vector<ServerName> names = new Vector<>();
        serverName.ifPresent(
                name -> names.add(new ServerName(NameType.host_name, name.getBytes(StandardCharsets.US_ASCII))));
        return names.isEmpty() ? null : names;
    }

    @Override
    public void notifyServerVersion(ProtocolVersion version) throws IOException {
        super.notifyServerVersion(version);
        chosen = Optional.of(version);
    }

    @Override
    public void notifySelectedCipherSuite(int selected) {
        super.notifySelectedCipherSuite(selected);
        suite = selected;
    }

    /** Hosts from before RFC 5746 are among those looked for. */
    @Override
    public void notifySecureRenegotiation(boolean secure) {
        // Nothing is renegotiated in a probe.
    }

    @Override
    public TlsDHGroupVerifier getDHGroupVerifier() {
        return group -> true;
    }

    /** The certificate is judged afterwards. */
    @Override
    public boolean shouldCheckSigAlgOfPeerCerts() {
        return false;
    }

    @Override
    public TlsAuthentication getAuthentication() {
        return new ServerOnlyTlsAuthentication() {
            @Override
            public void notifyServerCertificate(TlsServerCertificate server) throws IOException {
                remember(server.getCertificate().getCertificateList());
            }
        };
    }

    private void remember(TlsCertificate[] sent) throws IOException {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (TlsCertificate one : sent) {
                chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(one.getEncoded())));
            }
        } catch (CertificateException unreadable) {
            throw new IOException(unreadable);
        }
    }
}
