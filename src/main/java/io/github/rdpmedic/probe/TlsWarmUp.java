package io.github.rdpmedic.probe;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;

/**
 * Loads Java's TLS and the trusted roots before the first probe needs it. On a cold and busy PC that takes a second, which would
 * come off the time of the first host and could make it look stalled.
 */
final class TlsWarmUp {

    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private TlsWarmUp() {}

    /** Returns at once; the work happens once in a JVM, on a thread that ends. */
    static void start() {
        if (STARTED.compareAndSet(false, true)) {
            DaemonThreads.named("rdp-medic-tls-warm-up")
                    .newThread(TlsWarmUp::writeClientHello)
                    .start();
        }
    }

    /** As far as a handshake gets without a peer; nothing is sent. */
    private static void writeClientHello() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new RecordedChain()}, null);
            SSLEngine engine = context.createSSLEngine();
            engine.setUseClientMode(true);
            ByteBuffer hello = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
            engine.wrap(ByteBuffer.allocate(0), hello);
            PlatformTrust.load();
        } catch (GeneralSecurityException | SSLException toldByTheFirstProbe) {
            // A JVM without TLS fails the TLS stage, with a line in the log.
        }
    }
}
