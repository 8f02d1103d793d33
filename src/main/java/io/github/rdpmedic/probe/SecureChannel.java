package io.github.rdpmedic.probe;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.cert.X509Certificate;
import java.util.List;

/** TLS over a connection, after the handshake. */
interface SecureChannel {

    /** As JSSE names it: TLSv1.2. */
    String version();

    /** IANA name. */
    String cipherSuite();

    /** What the host sent, its own certificate first; as good as never empty. */
    List<X509Certificate> chain();

    InputStream input() throws IOException;

    OutputStream output() throws IOException;

    /** Sends close_notify and waits for nothing. */
    void sayGoodbye() throws IOException;
}
