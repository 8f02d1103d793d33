package io.github.rdpmedic.probe;

import java.io.IOException;
import java.security.SecureRandom;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCertificate;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;

/**
 * Takes certificates for every purpose. Those that Windows makes for Remote Desktop are not made for signing,
 * yet they sign every handshake with ephemeral keys.
 */
final class LenientCrypto extends BcTlsCrypto {

    LenientCrypto() {
        super(new SecureRandom());
    }

    @Override
    public TlsCertificate createCertificate(byte[] encoding) throws IOException {
        return new ForEveryPurpose(encoding);
    }

    @Override
    public TlsCertificate createCertificate(short type, byte[] encoding) throws IOException {
        return createCertificate(encoding);
    }

    private final class ForEveryPurpose extends BcTlsCertificate {

        private ForEveryPurpose(byte[] encoding) throws IOException {
            super(LenientCrypto.this, encoding);
        }

        @Override
        protected boolean supportsKeyUsage(int keyUsageBits) {
            return true;
        }
    }
}
