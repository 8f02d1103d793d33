package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.OptionalFacts.Method;
import io.github.rdpmedic.model.OptionalFacts.RdpSecurity;
import io.github.rdpmedic.model.OptionalFacts.RdpSecurityOutcome;
import io.github.rdpmedic.model.OptionalFacts.ServerKey;
import io.github.rdpmedic.rdp.ConnectResponse;
import io.github.rdpmedic.rdp.EncryptionMethod;
import io.github.rdpmedic.rdp.MultitransportFlags;
import io.github.rdpmedic.rdp.RdpVersion;
import io.github.rdpmedic.rdp.ServerCertificate;
import io.github.rdpmedic.rdp.ServerCertificate.Proprietary;
import io.github.rdpmedic.rdp.ServerCertificate.X509Chain;
import io.github.rdpmedic.rdp.ServerSecurityData;
import java.io.ByteArrayInputStream;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;

/** Facts of the server's half of the agreement. Pure. */
final class RdpSecurityFacts {

    private RdpSecurityFacts() {}

    static RdpSecurity of(ConnectResponse response, List<Method> methods) {
        Optional<ServerSecurityData> security = response.security();
        return new RdpSecurity(
                RdpSecurityOutcome.ACCEPTED,
                Optional.empty(),
                security.map(data -> data.level().shortName()),
                security.map(ServerSecurityData::encryptionMethod).flatMap(RdpSecurityFacts::method),
                methods,
                response.version().map(RdpVersion::shortName),
                security.flatMap(ServerSecurityData::certificate).flatMap(RdpSecurityFacts::key),
                response.multitransport().map(MultitransportFlags::officialNames));
    }

    private static Optional<String> method(int value) {
        if (value == 0) {
            return Optional.empty();
        }
        return EncryptionMethod.of(value)
                .map(EncryptionMethod::shortName)
                .or(() -> Optional.of("0x%08x".formatted(value)));
    }

    private static Optional<ServerKey> key(ServerCertificate certificate) {
        if (certificate instanceof Proprietary proprietary) {
            return Optional.of(new ServerKey("proprietary", Optional.of(proprietary.keyBits())));
        }
        if (certificate instanceof X509Chain chain) {
            return Optional.of(new ServerKey("x509", rsaBits(chain)));
        }
        return Optional.empty();
    }

    /** The server's own certificate is the last; those of old licence servers have keys that no library reads. */
    private static Optional<Integer> rsaBits(X509Chain chain) {
        byte[] own = chain.certificates().get(chain.certificates().size() - 1);
        try {
            PublicKey key = CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(own))
                    .getPublicKey();
            return key instanceof RSAPublicKey rsa
                    ? Optional.of(rsa.getModulus().bitLength())
                    : Optional.empty();
        } catch (CertificateException unreadable) {
            return Optional.empty();
        }
    }
}
